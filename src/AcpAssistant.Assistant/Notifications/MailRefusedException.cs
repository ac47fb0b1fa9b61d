namespace AcpAssistant.Assistant.Notifications;

/// <summary>The mail server says that it will never take this mail, such as one to a mailbox that doesn't exist. The message holds no personal data.</summary>
public sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);
