using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Orders;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Tells what may come back and records returns.</summary>
public sealed class ReturnService(
    IOrderStore orders,
    IReturnStore returns,
    ICatalog catalog,
    IOptions<ReturnPolicyOptions> policy,
    IIdGenerator ids,
    TimeProvider time
)
{
    private const int ReturnCodeLength = 8;

    /// <summary>Whether these lines may come back now.</summary>
    public async Task<ReturnAssessment> AssessAsync(
        OrderId orderId,
        OrderAccess access,
        IReadOnlyList<ReturnLine> lines,
        CancellationToken cancellationToken
    )
    {
        if (await orders.FindAsync(orderId, access, cancellationToken) is not { } order)
        {
            return new ReturnAssessment.OrderNotFound();
        }

        var earlier = await returns.ListAsync(order.Id, cancellationToken);
        return await AssessAsync(order, lines, earlier, cancellationToken);
    }

    /// <summary>Records the return if it may be; the same <paramref name="confirmationId"/> never makes a second one.</summary>
    public async Task<ReturnResult> RequestAsync(
        OrderId orderId,
        OrderAccess access,
        IReadOnlyList<ReturnLine> lines,
        string reason,
        string confirmationId,
        CancellationToken cancellationToken
    )
    {
        if (await orders.FindAsync(orderId, access, cancellationToken) is not { } order)
        {
            return new ReturnResult.Refused(new ReturnAssessment.OrderNotFound());
        }

        var id = IdFor(order.Id, confirmationId);
        var earlier = await returns.ListAsync(order.Id, cancellationToken);
        if (earlier.FirstOrDefault(candidate => candidate.Id == id) is { } same)
        {
            return new ReturnResult.Requested(same);
        }

        var assessment = await AssessAsync(order, lines, earlier, cancellationToken);
        if (assessment is not ReturnAssessment.Eligible eligible)
        {
            return new ReturnResult.Refused(assessment);
        }

        var request = NewReturn(id, order, eligible, reason);
        var ordered = order.Lines.ToDictionary(line => line.Id, line => line.Quantity, StringComparer.Ordinal);
        var message = ReturnEvents.ForRequested(request, ids.NewId("evt"));
        return await returns.AddAsync(request, ordered, [message], cancellationToken)
            ? new ReturnResult.Requested(request)
            : new ReturnResult.Refused(await AssessAsync(orderId, access, lines, cancellationToken));
    }

    private async Task<ReturnAssessment> AssessAsync(
        Order order,
        IReadOnlyList<ReturnLine> lines,
        IReadOnlyList<ReturnRequest> earlier,
        CancellationToken cancellationToken
    )
    {
        var products = new Dictionary<ProductId, Product>();
        foreach (var id in order.Lines.Select(line => line.ProductId).Distinct())
        {
            if (await catalog.FindProductAsync(id, cancellationToken) is { } product)
            {
                products[id] = product;
            }
        }

        return ReturnDecider.Assess(order, lines, earlier, products, policy.Value, time.GetUtcNow());
    }

    private ReturnRequest NewReturn(ReturnId id, Order order, ReturnAssessment.Eligible eligible, string reason) =>
        new()
        {
            Id = id,
            OrderId = order.Id,
            Lines = eligible.Lines,
            Reason = reason,
            Refund = eligible.Refund,
            RefundTo = eligible.RefundTo,
            Status = "requested",
            CreatedAt = time.GetUtcNow(),
        };

    // Derived, not drawn: a confirmation that arrives twice, even at once, names the same return.
    private static ReturnId IdFor(OrderId order, string confirmationId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{order}\n{confirmationId}"));
        return new ReturnId("RT-" + ReadableCode.From(hash, ReturnCodeLength));
    }
}
