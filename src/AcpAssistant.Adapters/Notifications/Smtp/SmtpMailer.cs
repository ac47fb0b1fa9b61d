using AcpAssistant.Assistant.Notifications;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace AcpAssistant.Adapters.Notifications.Smtp;

/// <summary>Hands mails to the configured server, one connection each: mails are rare and a stale connection would lose a code.</summary>
internal sealed class SmtpMailer(IOptions<SmtpOptions> options) : IMailer
{
    private const int PermanentFailure = 500;

    /// <inheritdoc/>
    public string Name => "smtp";

    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = Compose(mail, settings);
        using var client = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
        var security =
            !settings.UseTls ? SecureSocketOptions.None
            : settings.Port == 465 ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        await client.ConnectAsync(settings.Host, settings.Port, security, cancellationToken);
        if (settings.UserName.Length > 0)
        {
            await client.AuthenticateAsync(settings.UserName, settings.Password, cancellationToken);
        }

        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when (IsFinal(refused))
        {
            throw new MailRefusedException(
                $"The mail server refuses it: {refused.ErrorCode} ({(int)refused.StatusCode}).",
                refused
            );
        }

        await SignOffAsync(client, cancellationToken);
    }

    /// <summary>The message as it goes out; automatic answers to it are asked not to be sent (RFC 3834).</summary>
    internal static MimeMessage Compose(Mail mail, SmtpOptions settings)
    {
        var text = new TextPart(TextFormat.Plain) { Text = mail.Text };
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.SentAt,
            // The same mail sent again is the same message to whoever receives it twice (RFC 5322, 3.6.4).
            MessageId = $"{mail.Id}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}",
            Body = mail.Html is { } html
                ? new MultipartAlternative(text, new TextPart(TextFormat.Html) { Text = html })
                : text,
        };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To.Value));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // A sender's address that isn't accepted is our own setting: the mail is fine, and goes out once that is mended.
    private static bool IsFinal(SmtpCommandException refused) =>
        (int)refused.StatusCode >= PermanentFailure
        && (
            refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            // A mail that is too large is refused with its sender, before it is sent (RFC 1870).
            || refused.StatusCode == SmtpStatusCode.ExceededStorageAllocation
        )
        && refused.StatusCode != SmtpStatusCode.AuthenticationRequired;

    // The server has taken the mail by now; a connection that breaks in the farewell must not send it again.
    private static async Task SignOffAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception)
            when (exception is IOException or SmtpProtocolException or OperationCanceledException)
        {
            // Nothing is left to do on it.
        }
    }
}
