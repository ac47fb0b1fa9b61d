using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>Keys that open one order's page for a time: in the links of our mails, and in the cookie of whoever has proven that it is theirs.</summary>
internal sealed class OrderLinks(
    SignedKeys keys,
    IOptions<AcpOptions> acp,
    IOptions<ShopOptions> shop,
    TimeProvider time
)
{
    /// <summary>How long the link in a mail works; afterwards the page asks for the e-mail address.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(90);

    /// <summary>How long a browser that has proven the order may look at it.</summary>
    public static readonly TimeSpan VisitLifetime = TimeSpan.FromHours(1);

    private const string OwnPage = "/orders/{order_id}";
    private const string LinkPurpose = "link";
    private const string VisitPurpose = "visit";

    /// <summary>The order's address for a mail; signed when the page is ours.</summary>
    public async Task<string> AddressAsync(
        Order order,
        PageLanguage language,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var template = acp.Value.OrderUrl;
        var path = template.Replace("{order_id}", Uri.EscapeDataString(order.Id.Value), StringComparison.Ordinal);
        if (!string.Equals(template, OwnPage, StringComparison.Ordinal))
        {
            return path.StartsWith('/') ? BaseUrl + path : path;
        }

        var key = await KeyAsync(LinkPurpose, order, now + LinkLifetime, cancellationToken);
        return $"{BaseUrl}{language.Prefix}{path}?key={key}";
    }

    /// <summary>The key for the cookie of somebody who has proven the order.</summary>
    public Task<string> VisitAsync(Order order, CancellationToken cancellationToken) =>
        KeyAsync(VisitPurpose, order, time.GetUtcNow() + VisitLifetime, cancellationToken);

    /// <summary>Whether a key of a mail opens the order now.</summary>
    public Task<bool> OpensAsync(Order order, string key, CancellationToken cancellationToken) =>
        FitsAsync(LinkPurpose, order, key, cancellationToken);

    /// <summary>Whether a cookie's key opens the order now.</summary>
    public Task<bool> IsVisitAsync(Order order, string key, CancellationToken cancellationToken) =>
        FitsAsync(VisitPurpose, order, key, cancellationToken);

    private string BaseUrl => shop.Value.BaseUrl.TrimEnd('/');

    private Task<bool> FitsAsync(string purpose, Order order, string key, CancellationToken cancellationToken) =>
        keys.FitsAsync(purpose, SubjectOf(order), key, cancellationToken);

    private Task<string> KeyAsync(
        string purpose,
        Order order,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => keys.MakeAsync(purpose, SubjectOf(order), until, cancellationToken);

    // The address is part of it: a link dies with the address that it was mailed to.
    private static string SubjectOf(Order order) => $"{order.Id.Value}\n{order.Email.Value}";
}
