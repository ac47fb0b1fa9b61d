using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>The returns of an <see cref="InMemoryShop"/>.</summary>
public sealed class InMemoryReturnStore(InMemoryShop shop) : IReturnStore
{
    public async Task<IReadOnlyList<ReturnRequest>> ListAsync(OrderId orderId, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return [.. Of(orderId)];
        }
    }

    public async Task<bool> AddAsync(
        ReturnRequest request,
        IReadOnlyDictionary<string, int> orderedPerLine,
        IReadOnlyList<OutboxMessage> outbox,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            if (shop.ReturnTable.Exists(known => known.Id == request.Id))
            {
                return true;
            }

            foreach (var line in request.Lines)
            {
                var before = Of(request.OrderId)
                    .Where(known => known.Status != "canceled")
                    .SelectMany(known => known.Lines)
                    .Where(known => known.LineId == line.LineId)
                    .Sum(known => known.Quantity);
                if (before + line.Quantity > orderedPerLine.GetValueOrDefault(line.LineId))
                {
                    return false;
                }
            }

            shop.ReturnTable.Add(request);
            shop.OutboxTable.AddRange(outbox);
            return true;
        }
    }

    private IEnumerable<ReturnRequest> Of(OrderId orderId) =>
        shop.ReturnTable.Where(known => known.OrderId == orderId).OrderBy(known => known.CreatedAt);
}
