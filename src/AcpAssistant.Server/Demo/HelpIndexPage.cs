using System.Collections.Immutable;

namespace AcpAssistant.Server.Demo;

/// <summary>All help articles.</summary>
public sealed record HelpIndexPage(SitePage Site, ImmutableArray<HelpArticle> Articles);
