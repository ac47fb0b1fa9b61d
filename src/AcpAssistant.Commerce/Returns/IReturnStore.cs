using AcpAssistant.Commerce.Outbox;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Where returns live.</summary>
public interface IReturnStore
{
    /// <summary>Returns of an order, oldest first.</summary>
    Task<IReadOnlyList<ReturnRequest>> ListAsync(OrderId orderId, CancellationToken cancellationToken);

    /// <summary>Adds a return with its outbox messages; an id that is already there is left as it is and answers true. False (and nothing written) when the pieces returned of a line would exceed <paramref name="orderedPerLine"/>.</summary>
    Task<bool> AddAsync(
        ReturnRequest request,
        IReadOnlyDictionary<string, int> orderedPerLine,
        IReadOnlyList<OutboxMessage> outbox,
        CancellationToken cancellationToken
    );
}
