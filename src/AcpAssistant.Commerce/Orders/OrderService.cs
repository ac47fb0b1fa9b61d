using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Orders;

/// <summary>Changes orders after the purchase: cancel, new address, progress told by the shop.</summary>
public sealed class OrderService
{
    /// <summary>Cancels a confirmed order: stock goes back, the money is refunded.</summary>
    public Task<OrderResult> CancelAsync(
        OrderId id,
        OrderAccess access,
        string reason,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Sends a confirmed order elsewhere.</summary>
    public Task<OrderResult> ChangeAddressAsync(
        OrderId id,
        OrderAccess access,
        Address address,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Records what the shop reports.</summary>
    public Task<OrderResult> AdvanceAsync(OrderId id, OrderProgress progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not built yet.");

    /// <summary>Repeats promised refunds that the PSP hasn't confirmed yet, with the same keys; returns how many were settled.</summary>
    public Task<int> SettleRefundsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not built yet.");
}
