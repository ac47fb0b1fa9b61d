using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>A cart that wants its discounts.</summary>
/// <param name="Items">Lines in order.</param>
/// <param name="Codes">As the buyer typed them.</param>
/// <param name="Customer">Who buys; null while not told.</param>
/// <param name="IsSignedIn">Whether the buyer is known to be signed in.</param>
/// <param name="Usage">Earlier uses of the limited discounts.</param>
/// <param name="Currency">For messages.</param>
/// <param name="Now">UTC.</param>
public sealed record DiscountRequest(
    ImmutableArray<DiscountItem> Items,
    ImmutableArray<string> Codes,
    EmailAddress? Customer,
    bool IsSignedIn,
    DiscountUsage Usage,
    Currency Currency,
    DateTimeOffset Now
);
