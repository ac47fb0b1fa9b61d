using AcpAssistant.Assistant.Notifications;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AcpAssistant.Adapters.Notifications.Smtp;

/// <summary>Hands mails to the configured server, one connection each: mails are rare and a stale connection would lose a code.</summary>
internal sealed class SmtpMailer(IOptions<SmtpOptions> options) : IMailer
{
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

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    /// <summary>The message as it goes out; automatic answers to it are asked not to be sent (RFC 3834).</summary>
    internal static MimeMessage Compose(Mail mail, SmtpOptions settings)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.SentAt,
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To.Value));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
