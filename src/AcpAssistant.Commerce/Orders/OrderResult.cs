namespace AcpAssistant.Commerce.Orders;

/// <summary>What came of changing an order.</summary>
public abstract record OrderResult
{
    private OrderResult() { }

    /// <summary>Done; this is the order now.</summary>
    public sealed record Changed(Order Order) : OrderResult;

    /// <summary>No such order within this access.</summary>
    public sealed record NotFound : OrderResult;

    /// <summary>The order's status doesn't allow it.</summary>
    public sealed record WrongStatus(OrderStatus Status) : OrderResult;

    /// <summary>The change itself can't be.</summary>
    /// <param name="Code">Such as "region_restricted", "price_would_change".</param>
    /// <param name="Message">English, for people.</param>
    public sealed record Invalid(string Code, string Message) : OrderResult;

    /// <summary>Someone else changed the order at the same moment, twice; read it again.</summary>
    public sealed record Conflict : OrderResult;
}
