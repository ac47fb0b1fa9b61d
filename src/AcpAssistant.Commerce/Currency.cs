namespace AcpAssistant.Commerce;

/// <summary>A currency by its lower-case ISO 4217 code, as the Agentic Commerce Protocol writes it ("usd").</summary>
public readonly record struct Currency
{
    private static readonly HashSet<string> WithoutMinorUnits = new(StringComparer.Ordinal)
    {
        "bif",
        "clp",
        "djf",
        "gnf",
        "isk",
        "jpy",
        "kmf",
        "krw",
        "pyg",
        "rwf",
        "ugx",
        "uyi",
        "vnd",
        "vuv",
        "xaf",
        "xof",
        "xpf",
    };

    private static readonly HashSet<string> WithThreeMinorDigits = new(StringComparer.Ordinal)
    {
        "bhd",
        "iqd",
        "jod",
        "kwd",
        "lyd",
        "omr",
        "tnd",
    };

    private Currency(string code) => Code = code;

    /// <summary>Three lower-case letters; empty only for <c>default</c>.</summary>
    public string Code { get; }

    /// <summary>Digits after the decimal point when written for people (ISO 4217): 0, 2 or 3.</summary>
    public int MinorDigits =>
        WithoutMinorUnits.Contains(Code) ? 0
        : WithThreeMinorDigits.Contains(Code) ? 3
        : 2;

    /// <summary>US dollar.</summary>
    public static Currency Usd => new("usd");

    /// <summary>Reads a code in any case; throws <see cref="FormatException"/> when it is not three letters.</summary>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency)
            ? currency
            : throw new FormatException($"'{code}' is not an ISO 4217 currency code such as 'usd'.");

    /// <summary>Reads a code in any case; false when it is not three ASCII letters.</summary>
    public static bool TryParse(string? code, out Currency currency)
    {
        currency = default;
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetter))
        {
            return false;
        }

        currency = new Currency(code.ToLowerInvariant());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
