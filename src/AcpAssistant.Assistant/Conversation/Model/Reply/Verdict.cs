using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>What becomes of a sentence of a model.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    /// <summary>It is said, with this evidence.</summary>
    public sealed record Proven(string Text, IReadOnlyList<(Chunk Chunk, string Quote)> Quotes) : Verdict;

    /// <summary>It is said; it states nothing.</summary>
    public sealed record Harmless(string Text) : Verdict;

    /// <summary>It is said: the model doesn't know.</summary>
    public sealed record NotKnown(string Text) : Verdict;

    /// <summary>It is left out.</summary>
    public sealed record Dropped : Verdict;
}
