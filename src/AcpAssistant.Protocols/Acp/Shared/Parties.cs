using System.Text.Json;
using System.Text.Json.Serialization;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Who buys. Before 2026-01-30 first and last name are required and there is no full name; from then on only the e-mail address is.</summary>
internal sealed record Buyer
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? FullName { get; init; }
    public string? Email { get; init; }
    public string? PhoneNumber { get; init; }

    /// <summary>From 2026-01-30 on.</summary>
    public string? AuthenticationStatus { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A postal address; <see cref="Company"/> from 2026-04-17 on.</summary>
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

/// <summary>Where it goes and whom the carrier may contact (from 2025-12-12 on).</summary>
internal sealed record FulfillmentDetails
{
    public string? Name { get; init; }
    public string? PhoneNumber { get; init; }
    public string? Email { get; init; }
    public Address? Address { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
