namespace AcpAssistant.Assistant.Notifications;

/// <summary>Sends mail: local mailbox in demo mode, SMTP otherwise.</summary>
public interface IMailer
{
    /// <summary>"local outbox" or "smtp", for the start-up table.</summary>
    string Name { get; }

    /// <summary>Sends, or throws when the mail can't be handed over.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
