using System.Text.Json.Nodes;
using AcpAssistant.Assistant.Conversation.Speech;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The walk through the imported shop. Every word that comes from the data is looked up in it when the test runs.</summary>
internal sealed class ImportedWalks(JsonNode retail, ManualQuestion television, ManualQuestion other)
{
    private readonly JsonObject _garment = Garment(retail);

    /// <summary>A question to a product's manual.</summary>
    public ManualQuestion OtherQuestion => other;

    /// <summary>An order with its customer's address and what is in it.</summary>
    public (string Number, string Email, IReadOnlyList<string> Items) OrderOfSeveralItems
    {
        get
        {
            var (number, order) = Orders().First(pair => pair.Order["items"]!.AsArray().Count > 1);
            var customer = retail["users"]![Text(order, "user_id")]!;
            return (
                number,
                Text(customer, "email"),
                [.. order["items"]!.AsArray().Select(item => Text(item!, "name"))]
            );
        }
    }

    /// <summary>Reads the sets.</summary>
    public static async Task<ImportedWalks> ReadAsync(CancellationToken cancellationToken)
    {
        var retail = JsonNode.Parse(await File.ReadAllTextAsync(TestData.Retail, cancellationToken))!;
        return new ImportedWalks(
            retail,
            await ManualQuestion.OfTelevisionAsync(cancellationToken),
            await ManualQuestion.OfOthersAsync(cancellationToken)
        );
    }

    /// <summary>The walk in English.</summary>
    /// <param name="order">Which delivered order of one item to send back: each test has its own.</param>
    public WalkWords English(int order)
    {
        return Words(order) with
        {
            Question = television.Question,
            Fact = television.Fact,
            FactDocument = television.Document,
        };
    }

    /// <summary>The walk in French: these sets have no French text, so it is the catalogue that answers.</summary>
    /// <param name="order">Which delivered order of one item to send back: each test has its own.</param>
    public WalkWords French(int order)
    {
        var words = Words(order);
        var (color, size) = (In("fr", Option(Wanted, "color")), In("fr", Option(Wanted, "size")));
        return words with
        {
            Language = "fr",
            AskedOn = words.ProductId,
            Question = "Quelles couleurs existent ?",
            Fact = color,
            FactDocument = null,
            Buy = $"J'en prends un, {Option(Wanted, "color")}, taille {Option(Wanted, "size")}",
            Bought = ["1 ×", Text(_garment, "name"), color, size],
            WhereIsMyOrder = "Où est ma commande ?",
            Return = $"Je voudrais retourner la commande {words.ReturnOrder}",
            Complaint = "L'article est arrivé cassé et je veux un dédommagement",
            YesToPerson = "oui",
            Person = "Je veux parler à une personne",
        };
    }

    private JsonNode Wanted =>
        _garment["variants"]!
            .AsObject()
            .Select(pair => pair.Value!)
            .Where(variant => variant["available"]!.GetValue<bool>())
            .GroupBy(variant => (Option(variant, "color"), Option(variant, "size")))
            .First(group => group.Count() == 1)
            .Single();

    private WalkWords Words(int order)
    {
        var (number, returned) = Orders()
            .Where(pair => Text(pair.Order, "status") == "delivered" && pair.Order["items"]!.AsArray().Count == 1)
            .ElementAt(order);
        var item = returned["items"]![0]!;
        var (color, size) = (Option(Wanted, "color"), Option(Wanted, "size"));
        return new WalkWords
        {
            Language = "en",
            ProductId = Text(_garment, "product_id"),
            Question = "",
            Fact = "",
            FactDocument = null,
            Buy = $"I'll take one of the {color} one in {size}",
            Bought = ["1 ×", Text(_garment, "name"), color, size],
            VariantId = Text(Wanted, "item_id"),
            Quantity = 1,
            WhereIsMyOrder = "Where is my order?",
            Return = $"I want to return order {number}",
            ReturnOrder = number,
            ReturnItem = Text(item, "name"),
            ReturnVariant = Text(item, "item_id"),
            Complaint = "My item arrived broken and I want compensation",
            YesToPerson = "yes please",
            Person = "I want to talk to a person",
        };
    }

    private IEnumerable<(string Number, JsonObject Order)> Orders() =>
        retail["orders"]!.AsObject().Select(pair => (pair.Key, pair.Value!.AsObject()));

    // The first product that is chosen by colour and size.
    private static JsonObject Garment(JsonNode retail) =>
        retail["products"]!
            .AsObject()
            .Select(pair => pair.Value!.AsObject())
            .First(product =>
            {
                var options = product["variants"]!.AsObject().First().Value!["options"]!.AsObject();
                return options.ContainsKey("color") && options.ContainsKey("size");
            });

    private static string Option(JsonNode variant, string name) => Text(variant["options"]!, name);

    // The catalogue names options in English; the assistant has French words for the usual ones.
    private static string In(string language, string value) => OptionNames.Value(value, Wording.For(language));

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
