namespace AcpAssistant.Commerce.Carts;

/// <summary>What came of a request about a cart.</summary>
public abstract record CartResult
{
    private CartResult() { }

    /// <summary>Done, and the answer stored under the request's claim.</summary>
    public sealed record Accepted(Cart Cart) : CartResult;

    /// <summary>Not done; nothing changed.</summary>
    public sealed record Refused(CartRefusal Reason) : CartResult;
}
