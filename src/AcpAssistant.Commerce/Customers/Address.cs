namespace AcpAssistant.Commerce.Customers;

/// <summary>A postal address with ACP's parts.</summary>
public sealed record Address
{
    /// <summary>Recipient.</summary>
    public required string Name { get; init; }

    /// <summary>Street and number.</summary>
    public required string LineOne { get; init; }

    /// <summary>Flat, floor, company.</summary>
    public string? LineTwo { get; init; }

    /// <summary>Town.</summary>
    public required string City { get; init; }

    /// <summary>State, province or region code (ISO 3166-2 without country); empty where there is none.</summary>
    public string State { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Country { get; init; }

    /// <summary>ZIP or post code.</summary>
    public required string PostalCode { get; init; }
}
