using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Returns;

/// <summary>An exception from the default window. It applies when the product is in one of the categories (if any are named) and carries one of the tags (if any are named); at least one of both is named.</summary>
public sealed class ReturnRule
{
    /// <summary>Product categories as the catalogue writes them; case doesn't matter.</summary>
    public IList<string> Categories { get; set; } = [];

    /// <summary>Tags of the product or of the ordered line, such as "final_sale", "opened".</summary>
    public IList<string> Tags { get; set; } = [];

    /// <summary>Days after delivery; null with <see cref="NotReturnable"/>.</summary>
    [Range(0, 3650)]
    public int? WindowDays { get; set; }

    /// <summary>Never comes back.</summary>
    public bool NotReturnable { get; set; }

    /// <summary>Why, as a text key for answers ("final_sale", "hygiene"); empty = "not_returnable".</summary>
    public string Reason { get; set; } = "";
}
