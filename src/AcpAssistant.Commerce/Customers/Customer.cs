using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Customers;

/// <summary>Someone known to the shop by e-mail address.</summary>
public sealed record Customer
{
    /// <summary>The address that identifies the customer.</summary>
    public required EmailAddress Email { get; init; }

    /// <summary>The shop system's own id, when imported.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Full name; null when not known.</summary>
    public string? Name { get; init; }

    /// <summary>Preferred language as two-letter ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Default postal address.</summary>
    public Address? Address { get; init; }

    /// <summary>Means of payment on file, as the shop names them, for refunds; never card numbers.</summary>
    public ImmutableArray<StoredPaymentMethod> PaymentMethods { get; init; } = [];
}
