using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Takes "two blue M and one red L tee" apart into lines, each with its product.</summary>
internal sealed partial class PurchaseLines(IProductResolver resolver)
{
    private const int MostLines = 8;

    /// <summary>The lines; empty when the message has only one, or when a line's product stays open.</summary>
    /// <param name="message">The person's words.</param>
    /// <param name="contextProductId">Product of the page; null when none.</param>
    /// <param name="ownProductId">Product for lines that name none; null when none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<(string ProductId, string Words)>> ReadAsync(
        string message,
        string? contextProductId,
        string? ownProductId,
        CancellationToken cancellationToken
    )
    {
        var parts = Split(message);
        if (parts.Length < 2)
        {
            return [];
        }

        var products = new string?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            products[i] = await resolver.ResolveAsync(parts[i], null, null, cancellationToken)
                is ProductResolution.Known { How: "sku" or "mention" or "spelling" } named
                ? named.ProductId
                : null;
        }

        // "two blue and one red tee": the name behind the last one goes for those before; "two tees in blue and one in red" the other way round.
        for (var i = parts.Length - 2; i >= 0; i--)
        {
            products[i] ??= i > 0 && products[i - 1] is not null ? null : products[i + 1];
        }

        for (var i = 0; i < parts.Length; i++)
        {
            products[i] ??= i > 0 ? products[i - 1] : null;
            products[i] ??= ownProductId ?? contextProductId;
        }

        return products.Contains(null) ? [] : [.. parts.Select((part, i) => (products[i]!, part))];
    }

    /// <summary>The parts of a message that begin with a quantity or an article; one part when there is nothing to take apart.</summary>
    internal static string[] Split(string message)
    {
        if (RouteEvidence.IsQuestion(message) && !RouteEvidence.SpeaksOfBuying(message))
        {
            return [message];
        }

        var parts = Between().Split(message).Select(part => part.Trim()).Where(part => part.Length > 1).ToArray();
        return parts.Length is > 1 and <= MostLines ? parts : [message];
    }

    [GeneratedRegex(
        @"\s*(?:[,;+&\n]|\band\b|\bplus\b|\bet\b)+\s*(?:\b(?:and|also|et|aussi|plus)\b\s*)?(?=(?:x\s?\d{1,2}|\d{1,2}\s?x?|one|two|three|four|five|six|seven|eight|nine|ten|a|an|the|another|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix)\s)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Between();
}
