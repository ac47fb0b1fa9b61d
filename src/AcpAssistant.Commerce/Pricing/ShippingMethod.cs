using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>One configured way of delivery; with an address it becomes a <see cref="FulfillmentOption"/>.</summary>
public sealed class ShippingMethod
{
    /// <summary>Stable within the shop, such as "standard".</summary>
    [Required(AllowEmptyStrings = false)]
    public string Id { get; set; } = "";

    /// <summary>Name for buyers.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Title { get; set; } = "";

    /// <summary>What buyers should know; empty = told from the business days.</summary>
    public string Description { get; set; } = "";

    /// <summary>Who carries it; null when open.</summary>
    public string? Carrier { get; set; }

    /// <summary>Minor units of the shop's currency, before tax unless prices include it.</summary>
    [Range(0, long.MaxValue)]
    public long Price { get; set; }

    /// <summary>Item subtotal (minor units) from which it is free; null = never.</summary>
    [Range(0, long.MaxValue)]
    public long? FreeFrom { get; set; }

    /// <summary>Fewest business days (Monday to Friday) until it arrives.</summary>
    [Range(0, 365)]
    public int MinBusinessDays { get; set; }

    /// <summary>Most business days until it arrives; the promise.</summary>
    [Range(0, 365)]
    public int MaxBusinessDays { get; set; }
}
