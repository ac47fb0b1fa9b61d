using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>The way in which some lines will reach the buyer.</summary>
/// <param name="Type">Which kind of way it is.</param>
/// <param name="OptionId">The option.</param>
/// <param name="LineIds">The lines, in the cart's order; no line is in two selections.</param>
/// <param name="Price">What it costs for them, minor units before tax.</param>
public sealed record FulfillmentSelection(
    FulfillmentType Type,
    string OptionId,
    ImmutableArray<string> LineIds,
    long Price
);
