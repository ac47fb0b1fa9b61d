namespace AcpAssistant.Commerce.Carts;

/// <summary>What a request about a cart comes to.</summary>
public abstract record CartDecision
{
    private CartDecision() { }

    /// <summary>Save this cart.</summary>
    public sealed record Accept(Cart Cart) : CartDecision;

    /// <summary>Don't.</summary>
    public sealed record Refuse(CartRefusal Reason) : CartDecision;
}
