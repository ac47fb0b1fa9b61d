using AcpAssistant.Assistant.Notifications;

namespace AcpAssistant.Adapters.Notifications.LocalMailbox;

/// <summary>Keeps mails for the mailbox page instead of sending them.</summary>
internal sealed class LocalMailer(IMailbox mailbox) : IMailer
{
    /// <inheritdoc/>
    public string Name => "local outbox";

    /// <inheritdoc/>
    public Task SendAsync(Mail mail, CancellationToken cancellationToken) => mailbox.AddAsync(mail, cancellationToken);
}
