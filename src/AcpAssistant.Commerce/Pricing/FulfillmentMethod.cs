using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Pricing;

/// <summary>What every configured way of delivery has; in a cart it becomes a <see cref="FulfillmentOption"/>.</summary>
public abstract class FulfillmentMethod
{
    /// <summary>Stable within the shop, such as "standard".</summary>
    [Required(AllowEmptyStrings = false)]
    public string Id { get; set; } = "";

    /// <summary>Name for buyers.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Title { get; set; } = "";

    /// <summary>The name in further languages, by code: fr → "Livraison standard".</summary>
    public IDictionary<string, string> Titles { get; set; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What buyers should know; empty = told from days or hours.</summary>
    public string Description { get; set; } = "";

    /// <summary>What buyers should know, in further languages.</summary>
    public IDictionary<string, string> Descriptions { get; set; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Minor units of the shop's currency, before tax unless prices include it.</summary>
    [Range(0, long.MaxValue)]
    public long Price { get; set; }

    /// <summary>Price of the items after discounts (minor units) from which it is free; null = never.</summary>
    [Range(0, long.MaxValue)]
    public long? FreeFrom { get; set; }

    internal string TitleIn(string? locale) => TextIn(locale, Titles) ?? Title;

    /// <summary>Empty when the shop wrote none.</summary>
    internal string DescriptionIn(string? locale) => TextIn(locale, Descriptions) ?? Description;

    // "fr-CA" itself first, then its language.
    private static string? TextIn(string? locale, IDictionary<string, string> texts) =>
        locale is null ? null
        : texts.FirstOrDefault(text => Same(text.Key, locale)).Value is { Length: > 0 } exact ? exact
        : texts.FirstOrDefault(text => Same(text.Key, locale.Split('-', '_')[0])).Value is { Length: > 0 } near ? near
        : null;

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
