using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Assistant.Tools;

/// <summary>A tool whose effect needs the person's yes. It runs only from the conversation's stored confirmation, never from an engine.</summary>
public interface IConfirmedTool
{
    /// <summary>The name stored with the confirmation.</summary>
    string ToolName { get; }

    /// <summary>Does it and says what came of it. Authorisation is checked again: what was proven may have run out.</summary>
    Task<string> RunConfirmedAsync(
        PendingConfirmation confirmed,
        ToolContext context,
        CancellationToken cancellationToken
    );
}
