using System.Security.Claims;
using AcpAssistant.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace AcpAssistant.Server.Admin;

/// <summary>Lets only signed-in people through, and only forms of our own pages.</summary>
internal static class ReviewGate
{
    /// <summary>Claim that ties a sign-in to the password it was made with.</summary>
    public const string StampClaim = "password_stamp";

    /// <summary>A group of pages behind the sign-in.</summary>
    public static RouteGroupBuilder MapReviewGroup(this IEndpointRouteBuilder routes, string prefix) =>
        routes
            .MapGroup(prefix)
            .WithPageSecurity()
            .ExcludeFromDescription()
            .AddEndpointFilter(SignedInOnlyAsync)
            .WithOwnFormsOnly();

    /// <summary>Refuses POSTs without the token of a form that we made.</summary>
    public static TBuilder WithOwnFormsOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                http.Response.Headers.CacheControl = "no-store";
                if (HttpMethods.IsPost(http.Request.Method) && !await IsOurFormAsync(http))
                {
                    return TypedResults.BadRequest("This form is out of date. Go back, reload the page and try again.");
                }

                return await next(context);
            }
        );

    private static async Task<bool> IsOurFormAsync(HttpContext http) =>
        await PostedForm.ReadAsync(http) is not null
        && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static async ValueTask<object?> SignedInOnlyAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var ticket = await http.AuthenticateAsync(ReviewModule.Scheme);
        var password = http.RequestServices.GetRequiredService<ReviewPassword>();
        if (
            ticket.Principal is { } person
            && await password.IsCurrentAsync(person.FindFirstValue(StampClaim), http.RequestAborted)
        )
        {
            http.User = person;
            return await next(context);
        }

        http.Response.Headers.CacheControl = "no-store";
        var wanted = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "";
        return TypedResults.Redirect("/review/sign-in?next=" + Uri.EscapeDataString(wanted));
    }
}
