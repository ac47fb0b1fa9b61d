using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Reads which items shall go together. A session has one address; a group's counts where the session's isn't told.</summary>
internal static class GroupReader
{
    private const string Root = "$.fulfillment_groups";

    public static ImmutableArray<FulfillmentChoice>? Read(
        IReadOnlyList<FulfillmentGroup?>? groups,
        Findings findings
    ) => groups?.Select((group, index) => Choice(group, PathOf(index), findings)).ToImmutableArray();

    /// <summary>The details of the session, or of the group that tells an address instead.</summary>
    public static FulfillmentDetails? Details(
        FulfillmentDetails? details,
        IReadOnlyList<FulfillmentGroup?>? groups,
        Findings findings
    )
    {
        var told = details;
        foreach (var (index, group) in (groups ?? []).Index())
        {
            if (group?.FulfillmentDetails is not { Address: { } address } own)
            {
                continue;
            }

            if (told?.Address is { } first && first with { Unknown = null } != address with { Unknown = null })
            {
                findings.Add(
                    AcpError.Unsupported(
                        "All that is sent goes to one address.",
                        PathOf(index) + ".fulfillment_details.address"
                    )
                );
            }

            told = told is null ? own : told with { Address = told.Address ?? address };
        }

        return told;
    }

    private static FulfillmentChoice Choice(FulfillmentGroup? group, string path, Findings findings)
    {
        findings.Requires(group?.Id, path + ".id");
        findings.Requires(group?.DestinationType, path + ".destination_type");
        if (group?.ItemIds is not { Count: > 0 })
        {
            findings.Missing(path + ".item_ids");
        }

        return new FulfillmentChoice
        {
            GroupId = group?.Id,
            Type = OptionReader.TypeOf(group?.DestinationType, path + ".destination_type", findings),
            ItemIds = OptionReader.ItemIds(group?.ItemIds, path, findings),
            LocationId = string.IsNullOrWhiteSpace(group?.LocationId) ? null : group.LocationId,
            Instructions = string.IsNullOrWhiteSpace(group?.Instructions) ? null : group.Instructions,
        };
    }

    private static string PathOf(int index) => FormattableString.Invariant($"{Root}[{index}]");
}
