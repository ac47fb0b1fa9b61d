using System.Globalization;

namespace AcpAssistant.Protocols.Acp;

/// <summary>Writes a JSON number as integer digits without trailing zeros times a power of ten: the same text for 1, 1.0, 10e-1 and 0.1E+1.</summary>
internal static class CanonicalNumber
{
    // Exponents beyond this many digits name no number that anyone means; they are compared as written, which costs no arithmetic.
    private const int MaxExponentDigits = 15;

    public static string From(string json)
    {
        var negative = json[0] == '-';
        var text = json.AsSpan(negative ? 1 : 0);
        var e = text.IndexOfAny('e', 'E');
        var mantissa = e < 0 ? text : text[..e];
        var exponentText = e < 0 ? "0" : text[(e + 1)..];
        if (exponentText.Length > MaxExponentDigits)
        {
            return json;
        }

        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var whole = point < 0 ? mantissa : mantissa[..point];
        var digits = string.Concat(whole, fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        var exponent =
            long.Parse(exponentText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            - fraction.Length
            + (digits.Length - significant.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : "")}{significant}e{exponent}");
    }
}
