using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>Keys that open one order's page for a time: in the links of our mails, and in the cookie of whoever has proven that it is theirs. Made with a secret of the database, so that every server on it knows them.</summary>
internal sealed class OrderLinks(
    ISettingsStore settings,
    IOptions<AcpOptions> acp,
    IOptions<ShopOptions> shop,
    TimeProvider time
)
{
    /// <summary>How long the link in a mail works; afterwards the page asks for the e-mail address.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(90);

    /// <summary>How long a browser that has proven the order may look at it.</summary>
    public static readonly TimeSpan VisitLifetime = TimeSpan.FromHours(1);

    private const string SecretSetting = "orders.link_secret";
    private const string OwnPage = "/orders/{order_id}";
    private const string LinkPurpose = "link";
    private const string VisitPurpose = "visit";
    private const int SecretBytes = 32;
    private const int MacBytes = 20;

    private byte[]? _secret;

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

    private async Task<bool> FitsAsync(string purpose, Order order, string key, CancellationToken cancellationToken)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        if (
            dash is < 1 or > 12
            || !long.TryParse(key[..dash], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var until)
            || until <= time.GetUtcNow().ToUnixTimeSeconds()
        )
        {
            return false;
        }

        var mac = await MacAsync(purpose, order, key[..dash], cancellationToken);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(key[(dash + 1)..]),
            Encoding.UTF8.GetBytes(mac)
        );
    }

    private async Task<string> KeyAsync(
        string purpose,
        Order order,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var end = until.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);
        return $"{end}-{await MacAsync(purpose, order, end, cancellationToken)}";
    }

    private async Task<string> MacAsync(string purpose, Order order, string end, CancellationToken cancellationToken)
    {
        // The address is part of it: a link dies with the address that it was mailed to.
        var text = $"{purpose}\n{order.Id.Value}\n{order.Email.Value}\n{end}";
        var secret = _secret ??= Convert.FromHexString(
            await settings.GetOrAddAsync(
                SecretSetting,
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)),
                cancellationToken
            )
        );
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)).AsSpan(0, MacBytes));
    }
}
