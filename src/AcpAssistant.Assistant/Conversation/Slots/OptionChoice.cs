using System.Collections.Immutable;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Which variants a person's words leave, and which options are still open.</summary>
/// <param name="Chosen">Option name to value, as named so far.</param>
/// <param name="Left">Variants that have all chosen options.</param>
/// <param name="Open">Options in which those still differ, with their values.</param>
/// <param name="Unknown">A colour or size that was asked for and that the product doesn't come in; null when none.</param>
internal sealed record OptionChoice(
    ImmutableSortedDictionary<string, string> Chosen,
    ImmutableArray<VariantView> Left,
    ImmutableArray<(string Name, ImmutableArray<string> Values)> Open,
    string? Unknown
)
{
    /// <summary>The one variant left; null when several are.</summary>
    public VariantView? Only => Left.Length == 1 ? Left[0] : null;

    /// <summary>Reads the options named in a message.</summary>
    /// <param name="product">The product with its variants.</param>
    /// <param name="message">The person's words.</param>
    /// <param name="before">Options chosen earlier; the message may change them.</param>
    public static OptionChoice Read(
        ProductView product,
        string message,
        ImmutableSortedDictionary<string, string> before
    )
    {
        var chosen = before;
        foreach (var (name, values) in Differing(product.Variants))
        {
            if (OptionWords.Find(name, values, message, product.Title) is { } value)
            {
                chosen = chosen.SetItem(name, value);
            }
        }

        var left = With(product.Variants, chosen);
        if (left.IsEmpty)
        {
            // The new words contradict the old ones: the new ones count.
            var fresh = chosen.RemoveRange(before.Where(old => chosen[old.Key] == old.Value).Select(old => old.Key));
            left = With(product.Variants, fresh);
            chosen = left.IsEmpty ? chosen : fresh;
        }

        return new OptionChoice(chosen, left, [.. Differing(left)], OptionWords.Foreign(product, message));
    }

    private static ImmutableArray<VariantView> With(
        ImmutableArray<VariantView> variants,
        ImmutableSortedDictionary<string, string> chosen
    ) =>
        [
            .. variants.Where(variant =>
                chosen.All(option =>
                    variant.Options.TryGetValue(option.Key, out var value)
                    && string.Equals(value, option.Value, StringComparison.OrdinalIgnoreCase)
                )
            ),
        ];

    private static IEnumerable<(string Name, ImmutableArray<string> Values)> Differing(
        ImmutableArray<VariantView> variants
    ) =>
        variants
            .SelectMany(variant => variant.Options)
            .GroupBy(option => option.Key, StringComparer.Ordinal)
            .Select(group =>
                (
                    group.Key,
                    group.Select(option => option.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray()
                )
            )
            .Where(option => option.Item2.Length > 1);
}
