namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>The items that a discount is for; without any entry it is for the whole cart.</summary>
public sealed class DiscountScope
{
    /// <summary>Products by id, such as "ridge-merino-tshirt".</summary>
    public IList<string> Products { get; set; } = [];

    /// <summary>Variants by id, such as "CL-RMT-BLU-M".</summary>
    public IList<string> Variants { get; set; } = [];

    /// <summary>Products by one of their tags.</summary>
    public IList<string> Tags { get; set; } = [];

    /// <summary>Products with one of these tags it is never for, such as "final_sale".</summary>
    public IList<string> ExceptTags { get; set; } = [];

    /// <summary>Whether no item is named or excepted.</summary>
    public bool IsWholeCart => NamesNone && ExceptTags.Count == 0;

    private bool NamesNone => Products.Count + Variants.Count + Tags.Count == 0;

    /// <summary>Whether an item is meant.</summary>
    internal bool Covers(DiscountItem item) =>
        !item.Tags.Any(tag => ExceptTags.Contains(tag, StringComparer.OrdinalIgnoreCase))
        && (NamesNone || IsNamed(item));

    private bool IsNamed(DiscountItem item) =>
        Products.Contains(item.ProductId.Value, StringComparer.OrdinalIgnoreCase)
        || Variants.Contains(item.VariantId.Value, StringComparer.OrdinalIgnoreCase)
        || item.Tags.Any(tag => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase));
}
