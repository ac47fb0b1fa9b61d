#pragma warning disable MA0048 // a family of one-line id types reads best in one file

namespace AcpAssistant.Commerce;

/// <summary>A product as customers see it (a T-shirt), whatever its variants.</summary>
public readonly record struct ProductId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What can be put into a cart: one colour and size of a product. This is ACP's item id.</summary>
public readonly record struct VariantId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An ACP checkout session.</summary>
public readonly record struct SessionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An ACP cart.</summary>
public readonly record struct CartId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An order; also the number that customers know.</summary>
public readonly record struct OrderId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A return of items of one order.</summary>
public readonly record struct ReturnId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An e-mail address, trimmed and lower-cased so that equal addresses compare equal.</summary>
public readonly record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>The normalised address.</summary>
    public string Value { get; }

    /// <summary>Reads an address; false when it is not of the form name@host (at most 254 characters, RFC 5321).</summary>
    public static bool TryParse(string? text, out EmailAddress email)
    {
        email = default;
        var trimmed = text?.Trim();
        if (
            trimmed is not { Length: >= 3 and <= 254 }
            || !System.Net.Mail.MailAddress.TryCreate(trimmed, out var parsed)
            || !string.Equals(parsed.Address, trimmed, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        email = new EmailAddress(trimmed.ToLowerInvariant());
        return true;
    }

    /// <summary>Reads an address; throws <see cref="FormatException"/> when it is none.</summary>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var email) ? email : throw new FormatException($"'{text}' is not an e-mail address.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
