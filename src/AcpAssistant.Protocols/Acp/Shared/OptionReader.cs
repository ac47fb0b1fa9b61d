using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads which items shall go which way. Without <c>item_ids</c> an option is meant for all that it can bring.</summary>
internal static class OptionReader
{
    private const string Root = "$.selected_fulfillment_options";

    /// <summary>The choices told, one for each entry; null when none are mentioned.</summary>
    public static ImmutableArray<FulfillmentChoice>? Choices(
        IEnumerable<(string? Type, string? OptionId, IReadOnlyList<string?>? ItemIds)>? selected,
        Findings findings
    ) =>
        selected
            ?.Select((entry, index) => Choice(entry, FormattableString.Invariant($"{Root}[{index}]"), findings))
            .ToImmutableArray();

    /// <summary>The kind of way; null with a finding when there is no such kind.</summary>
    public static FulfillmentType? TypeOf(string? name, string path, Findings findings)
    {
        FulfillmentType? type = name switch
        {
            "shipping" => FulfillmentType.Shipping,
            "digital" => FulfillmentType.Digital,
            "pickup" => FulfillmentType.Pickup,
            "local_delivery" => FulfillmentType.LocalDelivery,
            _ => null,
        };
        if (type is null && name is not null)
        {
            findings.Add(AcpError.Unsupported("This must be shipping, digital, pickup or local_delivery.", path));
        }

        return type;
    }

    /// <summary>The ids told; an empty one is found missing.</summary>
    public static ImmutableArray<string> ItemIds(IReadOnlyList<string?>? ids, string path, Findings findings)
    {
        foreach (var (index, id) in (ids ?? []).Index())
        {
            findings.Requires(id, FormattableString.Invariant($"{path}.item_ids[{index}]"));
        }

        return [.. (ids ?? []).OfType<string>()];
    }

    private static FulfillmentChoice Choice(
        (string? Type, string? OptionId, IReadOnlyList<string?>? ItemIds) entry,
        string path,
        Findings findings
    )
    {
        findings.Requires(entry.OptionId, path + ".option_id");
        return new FulfillmentChoice
        {
            Type = TypeOf(entry.Type, path + ".type", findings),
            OptionId = entry.OptionId,
            ItemIds = ItemIds(entry.ItemIds, path, findings),
        };
    }
}
