namespace AcpAssistant.Server.Demo;

/// <summary>One help article.</summary>
public sealed record HelpPage(SitePage Site, HelpArticle Article);
