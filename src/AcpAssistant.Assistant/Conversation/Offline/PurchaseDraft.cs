using System.Collections.Immutable;
using System.Globalization;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>A purchase in the making: the line being settled, those that are settled, and those still to come.</summary>
/// <param name="ProductId">Product of the line being settled.</param>
internal sealed record PurchaseDraft(string ProductId)
{
    private const string Product = "product";
    private const string Pieces = "quantity";
    private const string Settled = "settled";
    private const string Coming = "coming";
    private const string OptionPrefix = "option:";

    private static readonly ImmutableSortedDictionary<string, string> NoOptions = ImmutableSortedDictionary<
        string,
        string
    >.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>How many; null when not told yet.</summary>
    public int? Quantity { get; init; }

    /// <summary>Options chosen so far.</summary>
    public ImmutableSortedDictionary<string, string> Options { get; init; } = NoOptions;

    /// <summary>Lines that are settled: quantity and variant.</summary>
    public ImmutableArray<(int Quantity, string Variant)> Done { get; init; } = [];

    /// <summary>Lines to settle next: product and the words for it.</summary>
    public ImmutableArray<(string ProductId, string Words)> Later { get; init; } = [];

    /// <summary>The draft as slots of an awaited answer.</summary>
    public ImmutableSortedDictionary<string, string> ToSlots()
    {
        var slots = NoOptions
            .Add(Product, ProductId)
            .Add(Settled, string.Join('\n', Done.Select(line => $"{Text(line.Quantity)} {line.Variant}")))
            .Add(
                Coming,
                string.Join('\n', Later.Select(line => $"{line.ProductId}\t{line.Words.ReplaceLineEndings(" ")}"))
            )
            .AddRange(Options.Select(option => KeyValuePair.Create(OptionPrefix + option.Key, option.Value)));
        return Quantity is { } quantity ? slots.Add(Pieces, Text(quantity)) : slots;
    }

    /// <summary>The draft that <see cref="ToSlots"/> wrote.</summary>
    public static PurchaseDraft FromSlots(ImmutableSortedDictionary<string, string> slots) =>
        new(slots[Product])
        {
            Quantity = slots.TryGetValue(Pieces, out var pieces)
                ? int.Parse(pieces, CultureInfo.InvariantCulture)
                : null,
            Options = NoOptions.AddRange(
                slots
                    .Where(slot => slot.Key.StartsWith(OptionPrefix, StringComparison.Ordinal))
                    .Select(slot => KeyValuePair.Create(slot.Key[OptionPrefix.Length..], slot.Value))
            ),
            Done =
            [
                .. Lines(slots, Settled)
                    .Select(line => line.Split(' ', 2))
                    .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])),
            ],
            Later = [.. Lines(slots, Coming).Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts[1]))],
        };

    private static string[] Lines(ImmutableSortedDictionary<string, string> slots, string name) =>
        slots.GetValueOrDefault(name, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
