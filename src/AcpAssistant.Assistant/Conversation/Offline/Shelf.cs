using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Answers what the catalogue alone may answer: price, stock, and in which colours and sizes a product comes.</summary>
internal static partial class Shelf
{
    private const int FewPieces = 5;

    /// <summary>The answer; null when the question is about something else.</summary>
    public static string? Answer(string question, ProductView product, Wording wording)
    {
        var text = string.Join(' ', TextFold.Words(question));
        var choice = OptionChoice.Read(product, question, ImmutableSortedDictionary<string, string>.Empty);
        var asksForStock = Stock().IsMatch(text) || IsOnlyAnOption(question, choice);
        if (Price().IsMatch(text))
        {
            return PriceOf(product, choice, wording);
        }

        if (choice.Unknown is { } unknown && asksForStock)
        {
            return wording.Say("shelf.no_such_option", ("option", unknown), ("product", product.Title))
                + " "
                + OptionsOf(product, wording);
        }

        if (asksForStock && (!choice.Chosen.IsEmpty || !Options().IsMatch(text)))
        {
            return StockOf(product, choice, wording);
        }

        return Options().IsMatch(text) ? OptionsOf(product, wording) : null;
    }

    // "and in red?", "the black one?": nothing but an option is asked for.
    private static bool IsOnlyAnOption(string question, OptionChoice choice) =>
        (choice.Unknown is not null || !choice.Chosen.IsEmpty)
        && TextFold.Words(question).TrueForAll(word => Around().IsMatch(word) || IsOption(word, choice));

    private static bool IsOption(string word, OptionChoice choice) =>
        string.Equals(word, choice.Unknown, StringComparison.Ordinal)
        || OptionWords.IsColourOrSize(word)
        || choice.Chosen.Values.Any(value => TextFold.Words(value).Contains(word));

    /// <summary>The options with the values that can be bought now: "color: black, blue; size: M, L".</summary>
    public static string OptionsOf(ProductView product, Wording wording)
    {
        var available = product.Variants.Where(variant => variant.Has(1)).ToArray();
        if (available.Length == 0)
        {
            return wording.Say("shelf.sold_out", ("product", product.Title));
        }

        var options = available
            .SelectMany(variant => variant.Options)
            .GroupBy(option => option.Key, StringComparer.Ordinal)
            .Select(group =>
                $"{OptionNames.In(group.Key, wording)}: {OptionNames.Values(group.Select(option => option.Value).Distinct(StringComparer.OrdinalIgnoreCase), wording)}"
            )
            .ToArray();
        return options.Length == 0
            ? wording.Say("shelf.in_stock", ("item", product.Title))
            : wording.Say("shelf.options", ("product", product.Title))
                + "\n"
                + string.Join('\n', options.Select(option => "- " + option));
    }

    private static string PriceOf(ProductView product, OptionChoice choice, Wording wording)
    {
        var asked = choice.Left.IsEmpty ? product.Variants : choice.Left;
        var lowest = asked.MinBy(variant => variant.Price.Amount)!.Price;
        var highest = asked.MaxBy(variant => variant.Price.Amount)!.Price;
        var item = choice.Chosen.IsEmpty
            ? product.Title
            : $"{product.Title} ({OptionNames.Values(choice.Chosen.Values, wording)})";
        var price =
            lowest == highest
                ? wording.Say("shelf.price", ("item", item), ("price", wording.Money(lowest)))
                : wording.Say(
                    "shelf.price_range",
                    ("item", item),
                    ("from", wording.Money(lowest)),
                    ("to", wording.Money(highest))
                );
        return asked.Any(variant => variant.Has(1)) ? price : price + " " + wording.Say("shelf.now_sold_out");
    }

    private static string StockOf(ProductView product, OptionChoice choice, Wording wording)
    {
        if (choice.Chosen.IsEmpty)
        {
            return OptionsOf(product, wording);
        }

        var item = $"{product.Title} ({OptionNames.Values(choice.Chosen.Values, wording)})";
        var there = choice.Left.Where(variant => variant.Has(1)).ToArray();
        if (there.Length == 0)
        {
            var key = choice.Left.IsEmpty ? "shelf.no_such_variant" : "shelf.item_sold_out";
            return wording.Say(key, ("item", item)) + " " + OptionsOf(product, wording);
        }

        var left = there.Sum(variant => variant.Stock ?? FewPieces);
        return there.Length == 1 && left < FewPieces
            ? wording.Count("shelf.few_left", left, ("item", item))
            : wording.Say("shelf.in_stock", ("item", item));
    }

    [GeneratedRegex(
        @"\b(how much (is|are|does|do|for|would)|price|prices|cost|costs|how expensive|combien (coute|coutent|ca coute|vaut|est ce)|quel est (le|son) prix|prix|tarif)\b(?!.{0,20}\b(ship|shipping|delivery|livraison|retour|return|weigh|pese)\b)",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        @"\b(in stock|available|availability|have (it|this|them|these|any)|do you have|got (it|any)|sold out|out of stock|still have|en stock|disponibles?|dispo|avez vous|vous l avez|reste t il|il (en )?reste|come in|existe|comes in)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Stock();

    [GeneratedRegex(
        @"\b(what|which|other|any other|quelles?|quels?|autres?) (\w+ )?(colou?rs?|sizes?|options?|variants?|versions?|couleurs?|tailles?|coloris|pointures?)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Options();

    [GeneratedRegex(
        @"^(and|what|how|about|the|a|an|in|one|ones|also|too|it|is|or|size|colou?r|please|then|same|for|et|en|le|la|les|un|une|celui|celle|aussi|taille|couleur|pour|alors|ou)$",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Around();
}
