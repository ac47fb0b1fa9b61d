using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Orders;

/// <summary>Checks that an order is the asker's, by the address it was bought with. A wrong address and an order that doesn't exist look alike; tries are limited by caller and by order.</summary>
internal sealed class OrderProofs(IOrderStore orders, TimeProvider time)
{
    /// <summary>Tries of one caller in ten minutes.</summary>
    public const int PerCaller = 10;

    /// <summary>Tries at one order in an hour, whoever asks.</summary>
    public const int PerOrder = 20;

    private readonly AttemptLimit _callers = new(time, PerCaller, TimeSpan.FromMinutes(10));
    private readonly AttemptLimit _orders = new(time, PerOrder, TimeSpan.FromHours(1));

    /// <summary>The order when the proof is right; no order when it isn't, or (<c>Limited</c>) when no tries are left.</summary>
    public async Task<(Order? Order, bool Limited)> CheckAsync(
        OrderId id,
        string email,
        IPAddress? caller,
        CancellationToken cancellationToken
    )
    {
        var number = id.Value.Trim().TrimStart('#').ToUpperInvariant();
        if (!_callers.TryTake(CallerAddress.KeyOf(caller)) || !_orders.TryTake(number))
        {
            return (null, true);
        }

        return EmailAddress.TryParse(email, out var address)
            ? (await orders.FindAsync(id, new OrderAccess.One(id, address), cancellationToken), false)
            : (null, false);
    }
}
