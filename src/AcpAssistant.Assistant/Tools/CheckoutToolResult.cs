namespace AcpAssistant.Assistant.Tools;

/// <summary>What came of asking for a checkout; texts are in the turn's language and made from the catalogue alone.</summary>
public abstract record CheckoutToolResult
{
    private CheckoutToolResult() { }

    /// <summary>It can be bought and waits for the person's yes; the conversation's state carries the confirmation.</summary>
    public sealed record Proposed(string Text) : CheckoutToolResult;

    /// <summary>It can't be bought like this.</summary>
    public sealed record Refused(string Text) : CheckoutToolResult;
}
