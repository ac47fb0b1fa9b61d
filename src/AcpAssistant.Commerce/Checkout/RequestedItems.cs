using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Reads the items of a request: sums repeated ones, refuses what can't be meant. Pure.</summary>
internal static class RequestedItems
{
    /// <summary>More than any shop sells at once; keeps amounts far from overflow.</summary>
    private const int Absurd = 1_000_000;

    /// <summary>False with the reason when the items can't be meant.</summary>
    public static bool TryRead(
        ImmutableArray<ItemRequest> requested,
        CheckoutOptions limits,
        out ImmutableArray<ItemRequest> items,
        [NotNullWhen(false)] out CheckoutRefusal.Invalid? refusal
    )
    {
        items = [];
        refusal = null;
        var order = new List<VariantId>();
        var quantities = new Dictionary<VariantId, long>();
        var suggested = requested.ToLookup(item => item.VariantId, item => item.SuggestedPrice);
        for (var index = 0; index < requested.Length; index++)
        {
            var item = requested[index];
            if (Problem(item, index, quantities.GetValueOrDefault(item.VariantId)) is { } problem)
            {
                refusal = problem;
                return false;
            }

            if (!quantities.TryAdd(item.VariantId, item.Quantity))
            {
                quantities[item.VariantId] += item.Quantity;
            }
            else
            {
                order.Add(item.VariantId);
            }
        }

        if (order.Count > limits.MaxLines)
        {
            var text = FormattableString.Invariant($"At most {limits.MaxLines} different items can be bought at once.");
            refusal = new CheckoutRefusal.Invalid(CheckoutCodes.MaximumExceeded, text, "$.line_items");
            return false;
        }

        items =
        [
            .. order.Select(id => new ItemRequest(id, (int)quantities[id])
            {
                SuggestedPrice = suggested[id].FirstOrDefault(price => price is not null),
            }),
        ];
        return true;
    }

    private static CheckoutRefusal.Invalid? Problem(ItemRequest item, int index, long already)
    {
        var path = FormattableString.Invariant($"$.line_items[{index}]");
        if (string.IsNullOrWhiteSpace(item.VariantId.Value))
        {
            return new CheckoutRefusal.Invalid(CheckoutCodes.Missing, "An item needs an id.", path + ".id");
        }

        return item.Quantity < 1 || already + item.Quantity > Absurd
            ? new CheckoutRefusal.Invalid(
                CheckoutCodes.Invalid,
                "The quantity must be a whole number from 1 to 1000000.",
                path + ".quantity"
            )
            : null;
    }
}
