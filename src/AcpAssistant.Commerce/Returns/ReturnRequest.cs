using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Returns;

/// <summary>A return that the shop has accepted.</summary>
public sealed record ReturnRequest
{
    /// <summary>The return's id, which goes on the label.</summary>
    public required ReturnId Id { get; init; }

    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Lines and pieces that come back.</summary>
    public required ImmutableArray<ReturnLine> Lines { get; init; }

    /// <summary>What the customer said, may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>What will be refunded once the goods arrive, after deductions.</summary>
    public required Money Refund { get; init; }

    /// <summary>Where the refund goes, in words for the customer.</summary>
    public required string RefundTo { get; init; }

    /// <summary>requested, received, refunded, canceled.</summary>
    public required string Status { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
