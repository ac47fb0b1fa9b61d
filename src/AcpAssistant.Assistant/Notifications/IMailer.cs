namespace AcpAssistant.Assistant.Notifications;

/// <summary>Sends mail: local mailbox in demo mode, SMTP otherwise.</summary>
public interface IMailer
{
    /// <summary>"local outbox" or "smtp", for the start-up table.</summary>
    string Name { get; }

    /// <summary>Sends, or throws: <see cref="MailRefusedException"/> when the mail will never be taken, anything else when it may be later.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
