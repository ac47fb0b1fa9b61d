namespace AcpAssistant.Commerce.Carts;

/// <summary>Why something was not done with a cart.</summary>
public abstract record CartRefusal
{
    private CartRefusal() { }

    /// <summary>No such cart for this owner, or none any more.</summary>
    public sealed record NotFound : CartRefusal;

    /// <summary>The request can't be meant; <paramref name="Param"/> is a JSONPath.</summary>
    public sealed record Invalid(string Code, string Message, string? Param) : CartRefusal;

    /// <summary>Nothing of what was asked for can be bought.</summary>
    public sealed record Unavailable(string Code, string Message) : CartRefusal;

    /// <summary>Someone else kept changing the cart at the same moment.</summary>
    public sealed record Conflict(string Message) : CartRefusal;
}
