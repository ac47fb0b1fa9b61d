using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>A product shown beside a reply.</summary>
public sealed record ProductCard(string Id, string Title, Money Price, string? Url, string? ImageUrl);
