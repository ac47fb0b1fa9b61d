namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>What to do on some routes without a language model.</summary>
internal interface IDialogue
{
    /// <summary>Whether this dialogue begins messages of a route.</summary>
    bool Begins(ChatRoute route);

    /// <summary>Whether this dialogue asked what is awaited.</summary>
    bool Asked(string what);

    /// <summary>Answers a new message.</summary>
    Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken);

    /// <summary>Goes on with the answer to its own question; null when the message is none and should be taken as a new one.</summary>
    Task<DialogueReply?> ContinueAsync(DialogueTurn turn, AwaitedAnswer awaited, CancellationToken cancellationToken);
}
