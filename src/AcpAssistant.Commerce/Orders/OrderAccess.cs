namespace AcpAssistant.Commerce.Orders;

/// <summary>What a proven identity may see of orders; part of every query, so that somebody else's order looks like none.</summary>
public abstract record OrderAccess
{
    private OrderAccess() { }

    /// <summary>One order only (order number + e-mail were told).</summary>
    public sealed record One(OrderId Id, EmailAddress Email) : OrderAccess;

    /// <summary>All orders of an e-mail address that was proven by a one-time code or the merchant's login.</summary>
    public sealed record Account(EmailAddress Email) : OrderAccess;
}
