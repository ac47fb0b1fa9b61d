using System.Text;
using System.Text.Json;
using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Storage;

/// <summary>Texts and times as the columns hold them.</summary>
internal static class SqlText
{
    /// <summary>A text from outside as a column can hold it: PostgreSQL refuses U+0000 and half surrogate pairs, and no stored text has them.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text.Replace('\0', '\uFFFD');
    }

    /// <summary>An order number without what people vary: case, white space, leading '#'.</summary>
    public static string OrderNumber(OrderId id) =>
        Clean(string.Concat(id.Value.Where(letter => !char.IsWhiteSpace(letter))).TrimStart('#').ToUpperInvariant());

    /// <summary>An enum value as a snake_case word.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The enum value of a snake_case word.</summary>
    public static T Value<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().First(value => string.Equals(Word(value), word, StringComparison.Ordinal));

    /// <summary>Unix milliseconds, UTC.</summary>
    public static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>Unix milliseconds, UTC; null stays null.</summary>
    public static long? Time(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    /// <summary>The time of a column.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
