namespace AcpAssistant.Commerce.Marketing;

/// <summary>An order that somebody claims to have brought: the claim at the beginning and the one at the end, at least one of them. The total is what was paid, in minor units.</summary>
public sealed record AttributedOrder(
    OrderId OrderId,
    DateTimeOffset PlacedAt,
    long TotalAmount,
    Currency Currency,
    AffiliateAttribution? FirstTouch,
    AffiliateAttribution? LastTouch
);
