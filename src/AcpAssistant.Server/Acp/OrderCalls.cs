using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Acp;

/// <summary>Order → answer, in the version the caller speaks.</summary>
internal sealed class OrderCalls(AgentOrders orders, AcpShopSource shop)
{
    public async Task<AcpOutcome> FindAsync(AcpCall call, OrderId id, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, call.Owner, cancellationToken) is { } order
            ? new AcpOutcome.Answered(
                new StoredResponse(StatusCodes.Status200OK, call.Wire.WriteOrder(order, shop.Current))
            )
            : new AcpOutcome.Refused(AcpFailure.NoSuchOrder());
}
