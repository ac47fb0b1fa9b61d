using AcpAssistant.Fakes.Models;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>A cooperative model for the walk through the demo shop: it reads what it is sent, picks the tool that is meant and answers from the passages. It knows nothing of the shop beforehand.</summary>
internal static class WalkingModel
{
    private static readonly (string Cue, string Tool)[] Tasks =
    [
        ("where is my order", "check_order"),
        ("où est ma commande", "check_order"),
        ("return something", "start_return"),
        ("retourner un article", "start_return"),
        ("talk to a person", "hand_off"),
        ("parler à une personne", "hand_off"),
        ("i'll take", "start_purchase"),
        ("je prends", "start_purchase"),
    ];

    private static readonly (string Quote, string Sentence)[] Facts =
    [
        ("30 °C on the wool cycle", "Please use the wool cycle at 30 °C."),
        ("2 % en longueur", "Il rétrécit d'environ 2 % en longueur."),
    ];

    public static FakeAnswer Answer(SentRequest request)
    {
        var messages = request.Body["messages"]!.AsArray();
        var last = messages[^1]!.AsObject();
        var text = last["content"]!.GetValue<string>();
        if (messages[0]!["content"]!.GetValue<string>().Contains("one line for a colleague", StringComparison.Ordinal))
        {
            return new FakeAnswer.Says("Wants to talk to a person.");
        }

        if (last["role"]!.GetValue<string>() == "user")
        {
            var said = text[(text.LastIndexOf("Customer's message:", StringComparison.Ordinal) + 20)..];
            var task = Array.Find(Tasks, task => said.Contains(task.Cue, StringComparison.OrdinalIgnoreCase));
            if (task.Tool is not null)
            {
                return new FakeAnswer.Calls($"call_{messages.Count}", "shop_" + task.Tool, Arguments(task.Tool, said));
            }
        }

        foreach (var (quote, sentence) in Facts)
        {
            if (Array.Find(text.Split('\n'), line => line.Contains(quote, StringComparison.Ordinal)) is { } line)
            {
                return new FakeAnswer.Says(sentence, $" [[{line.Split(" | ")[0]}|", quote, "]]");
            }
        }

        return new FakeAnswer.Says("I have no information on that.");
    }

    private static string Arguments(string tool, string said) =>
        tool == "start_purchase" ? System.Text.Json.JsonSerializer.Serialize(new { request = said }) : "{}";
}
