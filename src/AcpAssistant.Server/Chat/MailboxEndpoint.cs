using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Chat;

/// <summary>The mails of demo mode.</summary>
internal static class MailboxEndpoint
{
    private const int MostMails = 100;

    /// <summary>One mail on the wire.</summary>
    internal sealed record Item(string Id, string To, string Subject, string Text, DateTimeOffset SentAt);

    /// <summary>Newest first.</summary>
    internal sealed record Page(IReadOnlyList<Item> Mails);

    public static async Task<IResult> ListAsync(string? to, IMailbox mailbox, CancellationToken cancellationToken)
    {
        EmailAddress? address = null;
        if (!string.IsNullOrWhiteSpace(to))
        {
            if (!EmailAddress.TryParse(to, out var parsed))
            {
                return ChatProblem.Bad("invalid_address", "\"to\" must be an e-mail address such as anna@example.com.");
            }

            address = parsed;
        }

        var mails = await mailbox.ListAsync(address, MostMails, cancellationToken);
        return TypedResults.Json(
            new Page([.. mails.Select(mail => new Item(mail.Id, mail.To.Value, mail.Subject, mail.Text, mail.SentAt))]),
            ChatJson.Options
        );
    }
}
