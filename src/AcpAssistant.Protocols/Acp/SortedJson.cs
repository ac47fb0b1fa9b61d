using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AcpAssistant.Protocols.Acp;

/// <summary>The one text that equal JSON has, by RFC 8785 (JCS): what signatures are made over. <see cref="CanonicalJson"/> compares bodies instead and is exact where JCS rounds numbers to doubles.</summary>
public static class SortedJson
{
    /// <summary>The text, empty for no body; null when a number is beyond what JCS can write or a string isn't Unicode.</summary>
    public static string? Of(JsonElement body)
    {
        var text = new StringBuilder();
        try
        {
            return body.ValueKind == JsonValueKind.Undefined || Write(body, text) ? text.ToString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }

    private static bool Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return WriteObject(element, text);
            case JsonValueKind.Array:
                return WriteArray(element, text);
            case JsonValueKind.String:
                WriteText(element.GetString()!, text);
                return true;
            case JsonValueKind.Number:
                return WriteNumber(element.GetDouble(), text);
            default:
                text.Append(element.GetRawText());
                return true;
        }
    }

    private static bool WriteObject(JsonElement element, StringBuilder text)
    {
        var before = '{';
        foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(before);
            before = ',';
            WriteText(property.Name, text);
            text.Append(':');
            if (!Write(property.Value, text))
            {
                return false;
            }
        }

        text.Append(before == '{' ? "{}" : "}");
        return true;
    }

    private static bool WriteArray(JsonElement element, StringBuilder text)
    {
        var before = '[';
        foreach (var item in element.EnumerateArray())
        {
            text.Append(before);
            before = ',';
            if (!Write(item, text))
            {
                return false;
            }
        }

        text.Append(before == '[' ? "[]" : "]");
        return true;
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }

    // As ECMAScript writes numbers: the shortest digits that read back, plain from 1e-6 up to 1e21.
    private static bool WriteNumber(double value, StringBuilder text)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        if (value == 0)
        {
            text.Append('0');
            return true;
        }

        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        // The value is 0.digits × 10^scale.
        var scale = whole + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        text.Append(value < 0 ? "-" : "");
        text.Append(
            scale switch
            {
                > 21 or <= -6 => Scientific(digits, scale - 1),
                <= 0 => "0." + new string('0', -scale) + digits,
                _ when digits.Length <= scale => digits.PadRight(scale, '0'),
                _ => digits.Insert(scale, "."),
            }
        );
        return true;
    }

    private static string Scientific(string digits, int exponent) =>
        (digits.Length == 1 ? digits : digits.Insert(1, "."))
        + (exponent < 0 ? "e" : "e+")
        + exponent.ToString(CultureInfo.InvariantCulture);
}
