using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Orders;

/// <summary>An order's page, the permalink that agents and mails give. It shows nothing before it is proven whose order it is: by the signed link of a mail or by the buyer's e-mail address.</summary>
internal static class OrderEndpoints
{
    private const int LongestNumber = 64;

    public static void MapOrderPages(this IEndpointRouteBuilder routes)
    {
        foreach (var language in PageLanguage.All)
        {
            var group = routes.MapGroup(language.Prefix).WithPageSecurity().ExcludeFromDescription();
            group.AddEndpointFilter(
                (context, next) =>
                {
                    // The address may hold a key, and the page is one person's.
                    context.HttpContext.Response.Headers.CacheControl = "no-store";
                    context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
                    context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
                    return next(context);
                }
            );
            group.MapGet(
                "/orders/{id}",
                (string id, string? key, OrderPages pages, HttpContext http) =>
                    ShowAsync(language, id, key, pages, http)
            );
            group.MapPost(
                "/orders/{id}",
                (string id, OrderPages pages, OrderProofs proofs, HttpContext http) =>
                    ProveAsync(language, id, pages, proofs, http)
            );
        }
    }

    private static async Task<IResult> ShowAsync(
        PageLanguage language,
        string segment,
        string? key,
        OrderPages pages,
        HttpContext http
    )
    {
        var id = Id(segment);
        if (await pages.FindAsync(id, http.RequestAborted) is not { } order)
        {
            return pages.Form(language, id, key is null ? null : OrderTexts.In(language).LinkOver);
        }

        if (key is not null && await pages.Links.OpensAsync(order, key, http.RequestAborted))
        {
            // Without the key in the address it can be neither bookmarked nor looked at over a shoulder.
            return await EnterAsync(language, id, order, pages, http);
        }

        return
            http.Request.Cookies[CookieOf(id)] is { } visit
            && await pages.Links.IsVisitAsync(order, visit, http.RequestAborted)
            ? await pages.PageAsync(language, order, http.RequestAborted)
            : pages.Form(language, id, key is null ? null : OrderTexts.In(language).LinkOver);
    }

    private static async Task<IResult> ProveAsync(
        PageLanguage language,
        string segment,
        OrderPages pages,
        OrderProofs proofs,
        HttpContext http
    )
    {
        var id = Id(segment);
        var form = await PostedForm.ReadAsync(http);
        var email = form?["email"].ToString() ?? "";
        var (order, limited) = await proofs.CheckAsync(id, email, http.Connection.RemoteIpAddress, http.RequestAborted);
        if (order is not null)
        {
            return await EnterAsync(language, id, order, pages, http);
        }

        var texts = OrderTexts.In(language);
        var page = pages.Form(language, id, limited ? texts.TooMany : OrderFigures.Fill(texts.Wrong, id.Value));
        page.StatusCode = limited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
        if (limited)
        {
            http.Response.Headers.RetryAfter = "600";
        }

        return page;
    }

    private static async Task<IResult> EnterAsync(
        PageLanguage language,
        OrderId id,
        Order order,
        OrderPages pages,
        HttpContext http
    )
    {
        http.Response.Cookies.Append(
            CookieOf(id),
            await pages.Links.VisitAsync(order, http.RequestAborted),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/",
                MaxAge = OrderLinks.VisitLifetime,
                IsEssential = true,
            }
        );
        return new SeeOther($"{language.Prefix}/orders/{Uri.EscapeDataString(id.Value)}");
    }

    // The server has decoded everything but the slash, which would have split the path.
    private static OrderId Id(string segment)
    {
        var number = segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return new OrderId(number.Length > LongestNumber ? number[..LongestNumber] : number);
    }

    private static string CookieOf(OrderId id) =>
        "acp_order_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)))[..16];
}
