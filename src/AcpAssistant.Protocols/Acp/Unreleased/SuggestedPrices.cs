using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.Unreleased;

/// <summary>Reads the prices that an agent showed to the buyer. They are never charged: a price that differs from the shop's is told as a change.</summary>
internal static class SuggestedPrices
{
    public static AcpRead<ImmutableArray<ItemRequest>> AddTo(ImmutableArray<ItemRequest> items, JsonElement body)
    {
        var findings = new Findings();
        var prices = new Dictionary<VariantId, long>();
        // A session that is started from a cart may have no items of its own.
        var told =
            body.TryGetProperty("line_items", out var list) && list.ValueKind == JsonValueKind.Array ? list : default;
        if (told.ValueKind == JsonValueKind.Undefined)
        {
            return new AcpRead<ImmutableArray<ItemRequest>>.Ok(items);
        }

        foreach (var (index, element) in told.EnumerateArray().Index())
        {
            var item = Identified(element);
            if (
                item.TryGetProperty("suggested_price", out var price)
                && price.ValueKind != JsonValueKind.Null
                && Read(
                    price,
                    $"$.line_items[{index.ToString(CultureInfo.InvariantCulture)}].suggested_price",
                    findings
                )
                    is { } amount
            )
            {
                prices[new VariantId(TextOf(item, "id")!)] = amount;
            }
        }

        return findings.Result(() =>
            items
                .Select(item =>
                    prices.TryGetValue(item.VariantId, out var shown) ? item with { SuggestedPrice = shown } : item
                )
                .ToImmutableArray()
        );
    }

    /// <summary>The object that holds the id: the element, or the item within it. The items were read before, so one of them does.</summary>
    private static JsonElement Identified(JsonElement element) =>
        TextOf(element, "id") is null ? element.GetProperty("item") : element;

    private static long? Read(JsonElement price, string path, Findings findings)
    {
        if (price.ValueKind != JsonValueKind.Object)
        {
            findings.Invalid("This must be an object.", path);
            return null;
        }

        if (!price.TryGetProperty("amount", out var amount))
        {
            findings.Missing(path + ".amount");
            return null;
        }

        if (amount.ValueKind != JsonValueKind.Number || !amount.TryGetInt64(out var minor) || minor < 0)
        {
            findings.Invalid("The amount must be a whole number of minor units.", path + ".amount");
            return null;
        }

        var source = price.TryGetProperty("source", out var told) ? told : default;
        var feed = source.ValueKind == JsonValueKind.Object ? TextOf(source, "feed_id") : null;
        var observedAt = TextOf(price, "observed_at");
        if (!findings.Requires(feed, path + ".source.feed_id") || !findings.Requires(observedAt, path + ".observed_at"))
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(observedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            findings.Invalid("This must be an RFC 3339 time.", path + ".observed_at");
            return null;
        }

        return minor;
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
