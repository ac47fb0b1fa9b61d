namespace AcpAssistant.Assistant.Knowledge;

/// <summary>A block of a Markdown text, its inline markup taken out.</summary>
/// <param name="Level">1..6 for a heading, 0 for text.</param>
/// <param name="Text">Plain text; several lines only for preformatted text.</param>
internal sealed record MarkdownBlock(int Level, string Text);
