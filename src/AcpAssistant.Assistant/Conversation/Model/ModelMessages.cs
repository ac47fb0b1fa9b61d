using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Writes what a model is sent: the prompt, earlier messages as far as the budget goes, the passages and the person's words.</summary>
internal sealed partial class ModelMessages(ModelRedaction redaction, IOptions<ModelTurnOptions> options)
{
    private const int LongestEarlier = 800;

    /// <summary>The messages of a turn.</summary>
    public ChatHistory Write(string system, Turn turn, string passages, IReadOnlyList<string> products)
    {
        var history = new ChatHistory(system);
        foreach (var message in Earlier(turn))
        {
            var text = Shorten(redaction.Redact(Marker().Replace(Told(message), "")));
            if (message.Author is "visitor")
            {
                history.AddUserMessage(text);
            }
            else
            {
                history.AddAssistantMessage(text);
            }
        }

        history.AddUserMessage(Present(turn, passages, products));
        return history;
    }

    private string Present(Turn turn, string passages, IReadOnlyList<string> products)
    {
        var found = passages.Length > 0 ? passages : "(nothing found)";
        var meant = products.Count switch
        {
            0 => "",
            1 => $"Product in question: {products[0]}\n\n",
            _ => $"Products that may be meant: {string.Join("; ", products)}\n\n",
        };
        return $"Passages (data):\n{found}\n\n{meant}Customer's message:\n{redaction.Redact(turn.Message)}";
    }

    // From the newest backwards until the budget is used up.
    private List<ConversationMessage> Earlier(Turn turn)
    {
        var left = options.Value.HistoryCharacters;
        var kept = new List<ConversationMessage>();
        foreach (var message in turn.History.Reverse())
        {
            left -= Math.Min(message.Text.Length, LongestEarlier);
            if (left < 0)
            {
                break;
            }

            kept.Insert(0, message);
        }

        // A conversation that begins with an answer is refused by some providers.
        return [.. kept.SkipWhile(message => message.Author is not "visitor")];
    }

    // What the tools told about orders is nobody's business but the customer's.
    private static string Told(ConversationMessage message) =>
        message.Answer is { } answer
        && answer.Actions.Any(action => action.Tool is not ("search_knowledge" or "find_products" or "get_product"))
            ? "(The shop's system answered about an order, a purchase or a hand-over.)"
            : message.Text;

    private static string Shorten(string text) => text.Length <= LongestEarlier ? text : text[..LongestEarlier] + " …";

    [GeneratedRegex(@"\s?\[\d{1,3}\]", RegexOptions.None, 2000)]
    private static partial Regex Marker();
}
