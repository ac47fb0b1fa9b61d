namespace AcpAssistant.Commerce.Checkout;

/// <summary>Why a command was not carried out. Business news on a live session (declined card, out of stock) are messages on the session instead.</summary>
public abstract record CheckoutRefusal
{
    private CheckoutRefusal() { }

    /// <summary>No such session for this owner.</summary>
    public sealed record NotFound : CheckoutRefusal;

    /// <summary>The request can't be meant; <paramref name="Param"/> is a JSONPath in the 2026-04-17 shape.</summary>
    public sealed record Invalid(string Code, string Message, string? Param) : CheckoutRefusal;

    /// <summary>The session is in a status in which this can't be done (completed, canceled, expired, payment running).</summary>
    public sealed record WrongStatus(CheckoutStatus Status, string Message) : CheckoutRefusal;

    /// <summary>Someone else changed the session at the same moment, or its total is no longer the expected one; read it again.</summary>
    public sealed record Conflict(string Message) : CheckoutRefusal;

    /// <summary>The payment came with another address than the one that was priced; update the session first.</summary>
    public sealed record AddressChanged(string Message) : CheckoutRefusal;
}
