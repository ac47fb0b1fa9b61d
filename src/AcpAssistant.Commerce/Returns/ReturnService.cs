using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Tells what may come back and records returns.</summary>
public sealed class ReturnService
{
    /// <summary>Whether these lines may come back now.</summary>
    public Task<ReturnAssessment> AssessAsync(
        OrderId orderId,
        OrderAccess access,
        IReadOnlyList<ReturnLine> lines,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");

    /// <summary>Records the return if it may be; the same <paramref name="confirmationId"/> never makes a second one.</summary>
    public Task<ReturnResult> RequestAsync(
        OrderId orderId,
        OrderAccess access,
        IReadOnlyList<ReturnLine> lines,
        string reason,
        string confirmationId,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Not built yet.");
}
