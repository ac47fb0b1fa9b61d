namespace AcpAssistant.Server.Pages;

/// <summary>What the pages need to know of the installation.</summary>
/// <param name="Demo">Whether the demo storefront and the mailbox page are served.</param>
/// <param name="KnowledgeDirectory">Folder with <c>help</c> and <c>policies</c> in Markdown; null or missing = help pages come from the knowledge store alone.</param>
/// <param name="DataDirectory">Where the keys of the sign-in cookie are kept.</param>
public sealed record PagesSettings(bool Demo, string? KnowledgeDirectory, string DataDirectory);
