using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Takes out of a text what a model never needs: e-mail addresses, order numbers, codes, card and phone numbers, addresses and names. Tools read those from the person's own words.</summary>
internal sealed partial class ModelRedaction(OrderNumbers orderNumbers)
{
    private const int MostOrderNumbers = 20;

    /// <summary>The text without them.</summary>
    public string Redact(string text)
    {
        // The shop's own order numbers first: their form is a setting.
        var redacted = text;
        for (var i = 0; i < MostOrderNumbers && orderNumbers.Find(redacted, awaited: false) is { } order; i++)
        {
            redacted = redacted.Replace(order.Value, "[order]", StringComparison.OrdinalIgnoreCase);
        }

        return LongNumber().Replace(Redaction.Redact(redacted, []), "[number]");
    }

    // Six digits and more, in one or in groups: codes above all. Measures and prices are shorter.
    [GeneratedRegex(@"(?<![\w.,])\+?\d(?:[ -]?\d){5,}(?!\w)", RegexOptions.None, 2000)]
    private static partial Regex LongNumber();
}
