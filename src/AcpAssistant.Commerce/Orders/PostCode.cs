namespace AcpAssistant.Commerce.Orders;

/// <summary>Compares post codes as people write them.</summary>
public static class PostCode
{
    private const int UsDigits = 5;
    private const int UsLongDigits = 9;

    /// <summary>True when both are the same without regard to case, spaces and hyphens, and to the four digits behind an American ZIP code; never for empty ones.</summary>
    public static bool Same(string code, string other) =>
        Plain(code) is { Length: > 0 } plain && string.Equals(plain, Plain(other), StringComparison.Ordinal);

    private static string Plain(string code)
    {
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain.Length == UsLongDigits && plain.All(char.IsAsciiDigit) ? plain[..UsDigits] : plain;
    }
}
