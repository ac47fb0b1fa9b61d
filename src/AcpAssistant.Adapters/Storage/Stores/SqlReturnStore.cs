using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Returns. Pieces are counted and the return added under a lock on the order, so that two requests can't return the same piece.</summary>
internal sealed class SqlReturnStore(Database database) : IReturnStore
{
    private const string Canceled = "canceled";

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReturnRequest>> ListAsync(OrderId orderId, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => ListAsync(scope, SqlText.OrderNumber(orderId)), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(
        ReturnRequest request,
        IReadOnlyDictionary<string, int> orderedPerLine,
        IReadOnlyList<OutboxMessage> outbox,
        CancellationToken cancellationToken
    )
    {
        var number = SqlText.OrderNumber(request.OrderId);
        var body = StorageJson.Write(request);
        return database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("returns of " + number);
                var earlier = await ListAsync(scope, number);
                if (earlier.Any(one => one.Id == request.Id))
                {
                    return true;
                }

                if (!Fits(earlier.Append(request), orderedPerLine))
                {
                    return false;
                }

                await scope.ExecuteAsync(
                    """
                    INSERT INTO returns (id, order_number, status, created_at, body)
                    VALUES (@id, @number, @status, @createdAt, @body)
                    """,
                    new
                    {
                        id = SqlText.Clean(request.Id.Value),
                        number,
                        status = SqlText.Clean(request.Status),
                        createdAt = SqlText.Time(request.CreatedAt),
                        body,
                    }
                );
                await SharedRows.OutboxAsync(scope, outbox);
                return true;
            },
            cancellationToken
        );
    }

    private static async Task<IReadOnlyList<ReturnRequest>> ListAsync(DbScope scope, string number)
    {
        var bodies = await scope.QueryAsync<string>(
            "SELECT body FROM returns WHERE order_number = @number ORDER BY created_at, id",
            new { number }
        );
        return [.. bodies.Select(StorageJson.Read<ReturnRequest>)];
    }

    private static bool Fits(IEnumerable<ReturnRequest> requests, IReadOnlyDictionary<string, int> orderedPerLine) =>
        requests
            .Where(request => !string.Equals(request.Status, Canceled, StringComparison.Ordinal))
            .SelectMany(request => request.Lines)
            .GroupBy(line => line.LineId, StringComparer.Ordinal)
            .All(line => line.Sum(part => (long)part.Quantity) <= orderedPerLine.GetValueOrDefault(line.Key));
}
