using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Checkout;

/// <summary>Addresses and keys of a session's page: the link that agents hand to the buyer (<c>continue_url</c>), the ways back from the payment page, the cookie of whoever opened a link, and the token of the page's own forms.</summary>
internal sealed class CheckoutLinks(SignedKeys keys, IOptions<ShopOptions> shop, TimeProvider time)
{
    /// <summary>How long a browser that has opened a link may come back without it.</summary>
    public static readonly TimeSpan VisitLifetime = TimeSpan.FromHours(12);

    // A buyer who comes late still reads what became of the session.
    private static readonly TimeSpan AfterSession = TimeSpan.FromDays(30);

    private const string Link = "checkout";
    private const string Visit = "checkout visit";
    private const string Form = "checkout form";

    /// <summary>Where the session's page is, below the language's prefix.</summary>
    public static string PathOf(SessionId id) => "/checkout/" + Uri.EscapeDataString(id.Value);

    /// <summary>The link that opens the session's page; the same one whenever the session is read.</summary>
    public string AddressOf(CheckoutSession session) => Keyed(session, "");

    /// <summary>Where the provider sends the person after paying.</summary>
    public string PaidAddressOf(CheckoutSession session) => Keyed(session, "/paid");

    /// <summary>Where the provider sends the person who turns back.</summary>
    public string BackAddressOf(CheckoutSession session) => Keyed(session, "/back");

    /// <summary>Whether a link's key opens the session now.</summary>
    public Task<bool> OpensAsync(SessionId id, string key, CancellationToken cancellationToken) =>
        keys.FitsAsync(Link, id.Value, key, cancellationToken);

    /// <summary>The cookie of a browser that has opened a link.</summary>
    public string VisitOf(SessionId id) => keys.Make(Visit, id.Value, time.GetUtcNow() + VisitLifetime);

    /// <summary>Whether a cookie opens the session now.</summary>
    public Task<bool> IsVisitAsync(SessionId id, string cookie, CancellationToken cancellationToken) =>
        keys.FitsAsync(Visit, id.Value, cookie, cancellationToken);

    /// <summary>Proves that a form is ours: nobody can make one who hasn't opened the session's page. The same in every tab.</summary>
    public string FormTokenOf(CheckoutSession session) => keys.Make(Form, session.Id.Value, EndOf(session));

    /// <summary>Whether a form is ours.</summary>
    public Task<bool> IsOurFormAsync(SessionId id, string token, CancellationToken cancellationToken) =>
        keys.FitsAsync(Form, id.Value, token, cancellationToken);

    private string Keyed(CheckoutSession session, string step) =>
        $"{shop.Value.BaseUrl.TrimEnd('/')}{PathOf(session.Id)}{step}?key={keys.Make(Link, session.Id.Value, EndOf(session))}";

    private static DateTimeOffset EndOf(CheckoutSession session) => session.CreatedAt + AfterSession;
}
