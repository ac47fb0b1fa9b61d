using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Demo;

/// <summary>The mails that would have been sent, for everyone to see; exists in demo mode only.</summary>
internal static class MailboxEndpoints
{
    private const int Limit = 100;

    public static void MapMailboxPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/mailbox", MailboxAsync).WithPageSecurity().ExcludeFromDescription();

    private static async Task<IResult> MailboxAsync(
        string? to,
        IMailbox mailbox,
        IOptions<ShopOptions> shop,
        HttpContext http
    )
    {
        var asked = string.IsNullOrWhiteSpace(to) ? null : to.Trim();
        var valid = EmailAddress.TryParse(asked, out var address);
        IReadOnlyList<Mail> mails =
            asked is not null && !valid
                ? []
                : await mailbox.ListAsync(asked is null ? null : address, Limit, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        var site = StorefrontEndpoints.Site(PageLanguage.English, shop, "Mailbox", null);
        return MailboxSlice.Create(new MailboxPage(site, asked, valid || asked is null, [.. mails]));
    }
}
