using System.ComponentModel.DataAnnotations;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>A place where buyers fetch what they bought; offered to addresses of its country and while no address is known.</summary>
public sealed class PickupStore : FulfillmentMethod
{
    /// <summary>What the place is called; empty = the title.</summary>
    public string Name { get; set; } = "";

    /// <summary>Street and number.</summary>
    [Required(AllowEmptyStrings = false)]
    public string LineOne { get; set; } = "";

    /// <summary>Town.</summary>
    [Required(AllowEmptyStrings = false)]
    public string City { get; set; } = "";

    /// <summary>State or province code; empty where there is none.</summary>
    public string State { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Required]
    [RegularExpression("^[A-Za-z]{2}$")]
    public string Country { get; set; } = "";

    /// <summary>ZIP or post code.</summary>
    [Required(AllowEmptyStrings = false)]
    public string PostalCode { get; set; } = "";

    /// <summary>Telephone number; null when not told.</summary>
    public string? Phone { get; set; }

    /// <summary>When it is open, such as "Mon–Sat 10:00–18:00"; null when not told.</summary>
    public string? OpeningHours { get; set; }

    /// <summary>What else to know, such as "Ring at the back door"; null when nothing.</summary>
    public string? Instructions { get; set; }

    /// <summary>How goods are handed over.</summary>
    public PickupKind Kind { get; set; }

    /// <summary>Hours from the order until it can be fetched.</summary>
    [Range(0, 2000)]
    public int ReadyInHours { get; set; } = 24;

    /// <summary>Days for which it is kept once it is ready; 0 = not limited.</summary>
    [Range(0, 365)]
    public int HoldDays { get; set; }

    internal PickupPlace PlaceAt(DateTimeOffset now)
    {
        var ready = now.AddHours(ReadyInHours);
        var name = Name.Length > 0 ? Name : Title;
        return new PickupPlace(
            name,
            new Address
            {
                Name = name,
                LineOne = LineOne,
                City = City,
                State = State,
                Country = Country.ToUpperInvariant(),
                PostalCode = PostalCode,
            },
            Kind,
            ready,
            HoldDays > 0 ? ready.AddDays(HoldDays) : null,
            Phone,
            string.Join(". ", new[] { OpeningHours, Instructions }.Where(text => !string.IsNullOrWhiteSpace(text)))
                is { Length: > 0 } told
                ? told
                : null
        );
    }
}
