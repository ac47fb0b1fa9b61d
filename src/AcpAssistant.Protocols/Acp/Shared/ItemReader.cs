using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads the three ways in which agents say what they want and how many; the same id told twice is summed.</summary>
internal static class ItemReader
{
    /// <summary>The items of a new session; there must be some.</summary>
    public static ImmutableArray<ItemRequest> ReadRequired(IReadOnlyList<RequestItem?>? items, Findings findings)
    {
        if (items is { Count: > 0 })
        {
            return Read(items, findings);
        }

        findings.Missing("$.line_items");
        return [];
    }

    /// <summary>The items that replace the session's; none when they are set to null, null when they aren't mentioned.</summary>
    public static ImmutableArray<ItemRequest>? ReadChanged(
        IReadOnlyList<RequestItem?>? items,
        bool isCleared,
        Findings findings
    ) =>
        items is not null ? Read(items, findings)
        : isCleared ? []
        : null;

    private static ImmutableArray<ItemRequest> Read(IReadOnlyList<RequestItem?> items, Findings findings)
    {
        var wanted = new List<ItemRequest>();
        for (var index = 0; index < items.Count; index++)
        {
            if (ReadOne(items[index], $"$.line_items[{index}]", findings) is { } item)
            {
                Sum(wanted, item, $"$.line_items[{index}]", findings);
            }
        }

        return [.. wanted];
    }

    private static ItemRequest? ReadOne(RequestItem? item, string path, Findings findings)
    {
        var id = item?.Id ?? item?.Item?.Id;
        if (!findings.Requires(id, path + ".id"))
        {
            return null;
        }

        var quantity = item?.Quantity ?? item?.Item?.Quantity ?? 1;
        if (quantity < 1 || quantity > int.MaxValue || quantity != decimal.Truncate(quantity))
        {
            findings.Invalid("The quantity must be a whole number of at least 1.", path + ".quantity");
            return null;
        }

        return new ItemRequest(new VariantId(id), (int)quantity);
    }

    private static void Sum(List<ItemRequest> wanted, ItemRequest item, string path, Findings findings)
    {
        var known = wanted.FindIndex(other => other.VariantId == item.VariantId);
        if (known < 0)
        {
            wanted.Add(item);
        }
        else if ((long)wanted[known].Quantity + item.Quantity > int.MaxValue)
        {
            findings.Invalid("The quantities of this item add up to too many.", path + ".quantity");
        }
        else
        {
            wanted[known] = item with { Quantity = wanted[known].Quantity + item.Quantity };
        }
    }
}
