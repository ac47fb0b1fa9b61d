using System.Text.RegularExpressions;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Finds what may be an item number in a message.</summary>
internal static partial class ProductCodes
{
    private const int Most = 20;

    /// <summary>Distinct, as written; whether they are codes of this shop, the index knows.</summary>
    public static IReadOnlyCollection<string> In(string message) =>
        [
            .. Code()
                .Matches(message)
                .Select(match => match.Value.TrimEnd('.', '-', '_', '/'))
                .Where(LooksLikeCode)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];

    private static bool LooksLikeCode(string code)
    {
        var digits = code.Count(char.IsAsciiDigit);
        return (digits >= 6 && digits == code.Length)
            || (digits > 0 && code.Length >= 4 && digits < code.Length)
            || (code.Length >= 5 && code.AsSpan().ContainsAny('-', '_'));
    }

    [GeneratedRegex("""(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}\-_./]{3,63}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
