namespace AcpAssistant.Assistant.Conversation;

/// <summary>One message of a person, as it came in.</summary>
public sealed record ChatRequest
{
    /// <summary>Null starts a conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>1..4000 characters.</summary>
    public required string Message { get; init; }

    /// <summary>BCP 47 locale of the page, or null.</summary>
    public string? Locale { get; init; }

    /// <summary>Product of the page the widget stands on.</summary>
    public string? ContextProductId { get; init; }

    /// <summary>Address of that page.</summary>
    public string? PageUrl { get; init; }

    /// <summary>Chosen by the client; the same id sent again gets the first answer again and has no further effect.</summary>
    public string? ClientMessageId { get; init; }

    /// <summary>Hash of the visitor's secret token: the owner of the conversation.</summary>
    public required string VisitorHash { get; init; }

    /// <summary>E-mail address proven by the merchant's own login (verified signed token), or null.</summary>
    public Commerce.EmailAddress? SignedInAs { get; init; }
}
