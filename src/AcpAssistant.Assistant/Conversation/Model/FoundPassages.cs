using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>What a search brought.</summary>
/// <param name="Chunks">The passages, best first.</param>
/// <param name="Products">Titles of the product that is meant; several when it is open which.</param>
internal sealed record FoundPassages(IReadOnlyList<Chunk> Chunks, IReadOnlyList<string> Products);
