using System.Text.RegularExpressions;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Slots;

/// <summary>Finds order numbers in free text by the shop's patterns.</summary>
public sealed partial class OrderNumbers
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(2);
    private readonly Regex[] patterns;

    /// <summary>Uses the configured patterns, or the usual ones.</summary>
    public OrderNumbers(IOptions<ChatOptions> options)
    {
        patterns = options.Value.OrderNumberPatterns is { Count: > 0 } own
            ?
            [
                .. own.Select(pattern => new Regex(
                    pattern,
                    RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                    RegexTimeout
                )),
            ]
            : [LettersThenDigits(), HashNumber()];
    }

    /// <summary>The first order number; null when there is none.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="awaited">True when an order number was asked for: then a bare number or code counts too.</param>
    public OrderId? Find(string text, bool awaited)
    {
        var withoutAddresses = Contacts.WithoutEmails(text);
        foreach (var pattern in patterns)
        {
            if (pattern.Match(withoutAddresses) is { Success: true } match)
            {
                return new OrderId(match.Value.Trim().ToUpperInvariant());
            }
        }

        return awaited && Bare().Match(withoutAddresses) is { Success: true } bare ? new OrderId(bare.Value) : null;
    }

    // Five digits at least: "RX-100" and "EF-24" are cameras and lenses.
    [GeneratedRegex(
        @"(?<![\w-])(?:[A-Z]{2,4}-[0-9A-Z]{0,4}\d{5,10}|#?W\d{6,10}|(?-i:[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{8})|[A-Z]{2,4}-(?=[A-Z0-9]*\d)[A-Z0-9]{6,12})(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex LettersThenDigits();

    [GeneratedRegex(@"#\s?[A-Z]{0,3}\d{4,10}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex HashNumber();

    [GeneratedRegex(
        @"(?<![\w.@-])[A-Z]{0,3}\d{6,9}(?![\w@-])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Bare();
}
