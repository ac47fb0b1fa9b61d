namespace AcpAssistant.Server.Demo;

/// <summary>A category with the number of its products.</summary>
public sealed record ShelfCategory(string Name, int Count);
