using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Reads which lines of an order a person means by "the boots", "both" or "everything".</summary>
internal static class ReturnItems
{
    private static readonly string[] Everything =
    [
        "all",
        "everything",
        "whole",
        "entire",
        "both",
        "tout",
        "toute",
        "tous",
        "toutes",
        "ensemble",
        "entiere",
    ];

    private static readonly string[] Pointing =
    [
        "the",
        "my",
        "this",
        "that",
        "le",
        "la",
        "l",
        "les",
        "mon",
        "ma",
        "mes",
        "cet",
        "cette",
        "ce",
    ];

    /// <summary>The lines meant; empty when open.</summary>
    public static ImmutableArray<ReturnLine> Read(Order order, string? words)
    {
        if (order.Lines.Length == 1)
        {
            return [new ReturnLine(order.Lines[0].Id, Pieces(order.Lines[0], words))];
        }

        if (words is null)
        {
            return [];
        }

        var said = Stems(words);
        var named = order
            .Lines.Select(line => (Line: line, Share: Share(line, said)))
            .Where(entry => entry.Share > 0)
            .ToArray();
        if (named.Length > 0)
        {
            // "the black boots" names one of two pairs; "the boots" names both and is asked back.
            var best = named.Max(entry => entry.Share);
            var meant = named.Where(entry => entry.Share >= best - 0.001).Select(entry => entry.Line).ToArray();
            return meant.Length == 1 || Several(meant, said)
                ? [.. meant.Select(line => new ReturnLine(line.Id, Pieces(line, meant.Length == 1 ? words : null)))]
                : [];
        }

        return TextFold.Words(words).Intersect(Everything, StringComparer.Ordinal).Any() ? All(order) : [];
    }

    /// <summary>The line that a word like "the lens" fits by what the catalogue says of it; empty when none or several do.</summary>
    /// <param name="order">The order.</param>
    /// <param name="words">The person's words.</param>
    /// <param name="described">Line id to the texts about the thing.</param>
    public static ImmutableArray<ReturnLine> ReadKind(
        Order order,
        string words,
        IReadOnlyDictionary<string, string> described
    )
    {
        var texts = order.Lines.Select(line => Stems(described[line.Id])).ToArray();
        // "the lens", "mon objectif", or such a word alone; one that fits every line chooses none.
        var said = TextFold.Words(words);
        var telling = said.Where(
                (word, i) =>
                    word.Length > 3
                    && (said.Count <= 2 || (i > 0 && Pointing.Contains(said[i - 1], StringComparer.Ordinal)))
            )
            .Select(word => LightStemmer.Stem(word, "en"))
            .Select(word => Array.FindAll(texts, text => text.Contains(word)))
            .Where(fitting => fitting.Length == 1)
            .Select(fitting => Array.IndexOf(texts, fitting[0]))
            .Distinct()
            .ToArray();
        return telling is [var at] ? [new ReturnLine(order.Lines[at].Id, Pieces(order.Lines[at], words))] : [];
    }

    /// <summary>Every piece of every line.</summary>
    public static ImmutableArray<ReturnLine> All(Order order) =>
        [.. order.Lines.Select(line => new ReturnLine(line.Id, line.Quantity))];

    private static int Pieces(OrderLine line, string? words) =>
        words is not null && Quantities.Read(words) is { } quantity ? Math.Min(quantity, line.Quantity) : line.Quantity;

    // Different products of equal rank were named together: "the lamp and the kettle".
    private static bool Several(OrderLine[] meant, HashSet<string> said) =>
        meant.Select(line => line.ProductId).Distinct().Count() == meant.Length
        && meant.All(line => Stems(line.Title).Overlaps(said));

    private static double Share(OrderLine line, HashSet<string> said)
    {
        var title = Stems(line.Title);
        var shared = title.Count(said.Contains);
        if (shared == 0)
        {
            return 0;
        }

        var options = line.Options.Values.SelectMany(Stems).Distinct(StringComparer.Ordinal).Count(said.Contains);
        return ((double)shared / title.Count) + (0.5 * options);
    }

    // "Étui d'objectif" is a pouch and no lens: what stands behind a "d'" or "de" only says of what kind.
    private static HashSet<string> Stems(string text)
    {
        var words = TextFold.Words(text);
        return
        [
            .. words
                .Where((word, i) => word.Length > 2 && (i == 0 || words[i - 1] is not ("d" or "de")))
                .Select(word => LightStemmer.Stem(word, "en")),
        ];
    }
}
