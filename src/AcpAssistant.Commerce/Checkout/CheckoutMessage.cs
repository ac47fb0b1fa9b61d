namespace AcpAssistant.Commerce.Checkout;

/// <summary>Something the buyer or agent should know about a session (ACP <c>messages[]</c>).</summary>
/// <param name="Kind">info, warning or error.</param>
/// <param name="Code">ACP's code, such as out_of_stock; null only for info.</param>
/// <param name="Content">Plain text for people.</param>
/// <param name="Param">RFC 9535 JSONPath of what it is about, in the 2026-04-17 shape; null when about the whole.</param>
public sealed record CheckoutMessage(CheckoutMessageKind Kind, string? Code, string Content, string? Param)
{
    /// <summary>Something good to know.</summary>
    public static CheckoutMessage Info(string content, string? param = null) =>
        new(CheckoutMessageKind.Info, null, content, param);

    /// <summary>An error message.</summary>
    public static CheckoutMessage Error(string code, string content, string? param = null) =>
        new(CheckoutMessageKind.Error, code, content, param);

    /// <summary>A warning.</summary>
    public static CheckoutMessage Warning(string code, string content, string? param = null) =>
        new(CheckoutMessageKind.Warning, code, content, param);
}
