namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What a document is; decides how it is chunked, ranked and cited.</summary>
public enum DocumentKind
{
    /// <summary>Facts about a product.</summary>
    Product,

    /// <summary>Help articles, policies, manuals.</summary>
    Help,

    /// <summary>A past case with its resolution.</summary>
    Ticket,
}
