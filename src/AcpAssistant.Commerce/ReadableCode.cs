using System.Numerics;

namespace AcpAssistant.Commerce;

/// <summary>Codes that people can read aloud: Crockford's base 32, without I, L, O and U.</summary>
internal static class ReadableCode
{
    /// <summary>Its 32 characters in order of value.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first <paramref name="length"/> characters that the bytes spell.</summary>
    public static string From(ReadOnlySpan<byte> bytes, int length)
    {
        var value = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        return string.Create(
            length,
            value,
            static (span, rest) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    span[index] = Alphabet[(int)(rest % Alphabet.Length)];
                    rest /= Alphabet.Length;
                }
            }
        );
    }
}
