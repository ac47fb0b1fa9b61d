using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>In requests: codes that replace earlier ones.</summary>
internal sealed record DiscountsRequest
{
    public IReadOnlyList<string?>? Codes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>In answers: what the codes and the shop's own discounts brought.</summary>
internal sealed record DiscountsResponse
{
    public required IReadOnlyList<string> Codes { get; init; }
    public required IReadOnlyList<AppliedDiscount> Applied { get; init; }
    public required IReadOnlyList<RejectedDiscount> Rejected { get; init; }
}

/// <summary>A discount that the session got.</summary>
internal sealed record AppliedDiscount
{
    public required string Id { get; init; }
    public string? Code { get; init; }
    public required Coupon Coupon { get; init; }
    public required long Amount { get; init; }
    public bool? Automatic { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public required string Method { get; init; }
    public required int Priority { get; init; }
    public IReadOnlyList<DiscountAllocation>? Allocations { get; init; }
}

/// <summary>The terms of a discount.</summary>
internal sealed record Coupon
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public decimal? PercentOff { get; init; }
    public long? AmountOff { get; init; }
    public string? Currency { get; init; }
    public string? Duration { get; init; }
    public int? MaxRedemptions { get; init; }
}

/// <summary>Where a part of a discount went.</summary>
internal sealed record DiscountAllocation(string Path, long Amount);

/// <summary>A code that brought nothing.</summary>
internal sealed record RejectedDiscount(string Code, string Reason, string Message);

/// <summary>An extension that is active in a session, and the fields it adds.</summary>
internal sealed record ExtensionDeclaration(string Name, IReadOnlyList<string> Extends);
