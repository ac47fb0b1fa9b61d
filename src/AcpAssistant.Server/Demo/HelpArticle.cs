using Microsoft.AspNetCore.Html;

namespace AcpAssistant.Server.Demo;

/// <summary>A help page ready to be shown.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Updated">When it was last changed, as the source writes it; null when not told.</param>
/// <param name="IsPolicy">Whether it is a rule of the shop rather than advice.</param>
/// <param name="Body">Rendered Markdown without raw markup.</param>
public sealed record HelpArticle(string Slug, string Title, DateOnly? Updated, bool IsPolicy, HtmlString Body);
