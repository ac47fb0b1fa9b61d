namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The walk through the demo shop. Each test has an order of its own to send something back from.</summary>
internal static class DemoWalks
{
    public static WalkWords In(string language) => language == "fr" ? French : English();

    public static WalkWords English(string order = "CL-10482") =>
        new()
        {
            Language = "en",
            AskedOn = "ridge-merino-tee",
            ProductId = "ridge-merino-tee",
            Question = "How should I wash this T-shirt?",
            Fact = "wool cycle",
            FactDocument = "product:ridge-merino-tee:en",
            FactDocumentHasPage = true,
            Buy = "I'll take two of the blue one in M",
            Bought = ["2 ×", "Ridge Merino T-Shirt", "blue", "$118.00"],
            VariantId = "CL-RMT-BLU-M",
            Quantity = 2,
            WhereIsMyOrder = "Where is my order?",
            Return = $"I'd like to return something from order {order}",
            ReturnOrder = order,
            ReturnItem = order == "CL-10482" ? "the T-shirt" : "the long sleeve",
            ReturnVariant = order == "CL-10482" ? "CL-RMT-BLU-M" : "CL-RML-BLU-M",
            Complaint = "One T-shirt arrived torn and I want compensation",
            YesToPerson = "yes please",
            Person = "I want to talk to a person",
        };

    public static WalkWords French { get; } =
        new()
        {
            Language = "fr",
            AskedOn = "ridge-merino-tee",
            ProductId = "ridge-merino-tee",
            Question = "Est-ce que ce t-shirt rétrécit au lavage ?",
            Fact = "2 %",
            FactDocument = "product:ridge-merino-tee:fr",
            FactDocumentHasPage = true,
            Buy = "Je prends deux du bleu en M",
            Bought = ["2 ×", "T-shirt mérinos Ridge", "118,00"],
            VariantId = "CL-RMT-BLU-M",
            Quantity = 2,
            WhereIsMyOrder = "Où est ma commande ?",
            Return = "Je voudrais retourner un article de la commande CL-10478",
            ReturnOrder = "CL-10478",
            ReturnItem = "le t-shirt",
            ReturnVariant = "CL-BMW-BLU-M",
            Complaint = "Un t-shirt est arrivé déchiré et je veux un dédommagement",
            YesToPerson = "oui",
            Person = "Je veux parler à une personne",
        };
}
