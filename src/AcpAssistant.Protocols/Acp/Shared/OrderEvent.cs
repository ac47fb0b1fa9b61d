namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>What a receiver of order webhooks gets; <typeparamref name="TData"/> is the order in its version's words.</summary>
internal sealed record OrderEvent<TData>(string Type, TData Data);

/// <summary>An order as webhooks tell of it up to 2026-01-30.</summary>
internal sealed record OrderEventData
{
    public required string Type { get; init; }
    public required string CheckoutSessionId { get; init; }
    public required string PermalinkUrl { get; init; }
    public required string Status { get; init; }
    public required IReadOnlyList<Refund> Refunds { get; init; }
}

/// <summary>Money given back, in minor units.</summary>
internal sealed record Refund(string Type, long Amount);
