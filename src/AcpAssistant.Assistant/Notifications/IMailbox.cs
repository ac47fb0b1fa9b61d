using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Notifications;

/// <summary>The local mailbox of demo mode: what would have been sent.</summary>
public interface IMailbox
{
    /// <summary>Mails to an address (null = to anyone), newest first.</summary>
    Task<IReadOnlyList<Mail>> ListAsync(EmailAddress? to, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps a mail.</summary>
    Task AddAsync(Mail mail, CancellationToken cancellationToken);
}
