using System.Text.Json;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>A fact is asked of a product that lacks it while other products of its shelf have it: nothing may be told.</summary>
internal static class SiblingCases
{
    private const int MostPerFact = 4;

    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["Shrinkage"] = "Does it shrink in the wash?",
        ["Made in"] = "Where is it made?",
        ["Hood"] = "Does it have a hood?",
        ["Pockets"] = "How many pockets does it have?",
        ["Sun protection"] = "What UPF does it have?",
        ["Packed size"] = "How small does it pack?",
        ["Breathability"] = "How breathable is it?",
        ["Wind"] = "Is it windproof?",
        ["Zip"] = "What kind of zip does it have?",
        ["Temperature"] = "For which temperatures is it made?",
        ["Laptop"] = "Does a laptop fit inside?",
        ["Hydration"] = "Is there room for a hydration bladder?",
        ["Rain cover"] = "Is a rain cover included?",
        ["Airline"] = "Can I take it as cabin luggage?",
        ["Torso length"] = "Which torso length does it fit?",
        ["Waterproof"] = "Is it waterproof?",
        ["Drop"] = "What is the drop?",
        ["Resoling"] = "Can it be resoled?",
        ["Dishwasher"] = "Is it dishwasher safe?",
        ["BPA"] = "Is it BPA free?",
        ["Weather sealing"] = "Is it weather sealed?",
        ["In the box"] = "What is in the box?",
        ["Flight mode"] = "Can I take it on a plane?",
        ["Red light"] = "Does it have a red light?",
        ["Charging"] = "How is it charged?",
        ["Interior height"] = "What is the interior height?",
        ["Poles"] = "What are the poles made of?",
        ["Ventilation"] = "How is it ventilated?",
        ["Knees"] = "Are the knees reinforced?",
        ["Drying"] = "How fast does it dry?",
        ["Vignetting"] = "Does it cause vignetting?",
        ["Opacity"] = "Is it see-through?",
    };

    public static async Task RunAsync(
        DemoShop shop,
        string products,
        Report report,
        CancellationToken cancellationToken
    )
    {
        report.Heading("Facts that only other products of the shelf have");
        int silent = 0,
            own = 0,
            general = 0,
            others = 0;
        foreach (var (productId, question) in await CasesAsync(products, cancellationToken))
        {
            var reply = await shop.AskAsync(question, productId, cancellationToken);
            var cited = reply.Citations.Select(citation => citation.DocumentId).ToList();
            var isSilent = reply.Abstained;
            silent += isSilent ? 1 : 0;
            own += !isSilent && cited.Exists(id => id.Contains(productId, StringComparison.Ordinal)) ? 1 : 0;
            var isOther =
                !isSilent
                && cited.Exists(id =>
                    id.StartsWith("product:", StringComparison.Ordinal)
                    && !id.Contains(productId, StringComparison.Ordinal)
                );
            others += isOther ? 1 : 0;
            general +=
                !isSilent && !isOther && !cited.Exists(id => id.Contains(productId, StringComparison.Ordinal)) ? 1 : 0;
            if (!isSilent)
            {
                await Console.Error.WriteLineAsync(
                    $"  told [{productId}] {question} → {reply.Reply[..Math.Min(140, reply.Reply.Length)]}"
                );
            }
        }

        var count = silent + own + general + others;
        report.Line(
            $"{count} questions: {silent} refused ({(double)silent / count:0.000}), {own} answered from the product's own words, {general} from a general article or the catalogue, **{others} from another product**."
        );
    }

    private static async Task<List<(string ProductId, string Question)>> CasesAsync(
        string products,
        CancellationToken cancellationToken
    )
    {
        var cases = new List<(string, string)>();
        foreach (var file in Directory.EnumerateFiles(products, "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, cancellationToken));
            var shelf = json
                .RootElement.EnumerateArray()
                .Select(product =>
                    (
                        Id: product.GetProperty("id").GetString()!,
                        Facts: product
                            .GetProperty("attributes")
                            .EnumerateObject()
                            .Select(fact => fact.Name)
                            .ToHashSet(StringComparer.Ordinal)
                    )
                )
                .ToList();
            foreach (var (fact, question) in Questions)
            {
                if (shelf.Exists(product => product.Facts.Contains(fact)))
                {
                    cases.AddRange(
                        shelf
                            .Where(product => !product.Facts.Contains(fact))
                            .Take(MostPerFact)
                            .Select(product => (product.Id, question))
                    );
                }
            }
        }

        return cases;
    }
}
