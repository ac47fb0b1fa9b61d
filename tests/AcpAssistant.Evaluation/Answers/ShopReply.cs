namespace AcpAssistant.Evaluation.Answers;

/// <summary>What the chat answered, as far as it is judged.</summary>
internal sealed record ShopReply(string Reply, bool Abstained, string Language, IReadOnlyList<ShopCitation> Citations);

/// <summary>A citation on the wire.</summary>
internal sealed record ShopCitation(string DocumentId, string ChunkId, string Title, string Quote);
