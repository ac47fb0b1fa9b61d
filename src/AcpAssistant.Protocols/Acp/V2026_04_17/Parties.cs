using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Who buys. Everything but the e-mail address is optional.</summary>
internal sealed record Buyer
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? FullName { get; init; }
    public string? Email { get; init; }
    public string? PhoneNumber { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A postal address.</summary>
internal sealed record Address
{
    public string? Name { get; init; }
    public string? LineOne { get; init; }
    public string? LineTwo { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? Country { get; init; }
    public string? PostalCode { get; init; }
    public string? Company { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>Where it goes and whom the carrier may contact.</summary>
internal sealed record FulfillmentDetails
{
    public string? Name { get; init; }
    public string? PhoneNumber { get; init; }
    public string? Email { get; init; }
    public Address? Address { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The chosen way of delivery for some items.</summary>
internal sealed record SelectedFulfillmentOption
{
    public string? Type { get; init; }
    public string? OptionId { get; init; }
    public IReadOnlyList<string?>? ItemIds { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
