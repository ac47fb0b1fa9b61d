using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce;

/// <summary>Who the shop is: what buyers, agents and order numbers show of it.</summary>
public sealed class ShopOptions
{
    /// <summary>The shop's name as customers know it.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Name { get; set; } = "Cairn & Lumen";

    /// <summary>The one currency of all prices, three-letter ISO 4217.</summary>
    [Required]
    [RegularExpression("^[A-Za-z]{3}$")]
    public string Currency { get; set; } = "usd";

    /// <summary>Two-letter ISO 639-1 code of the language the catalogue is written in.</summary>
    [Required]
    [RegularExpression("^[a-z]{2}$")]
    public string Language { get; set; } = "en";

    /// <summary>Languages customers are served in, the main one included; empty means the main one only.</summary>
    public IList<string> Languages { get; set; } = [];

    /// <summary>Where the shop stands on the web, without a trailing slash; product and picture addresses that start with "/" are below it.</summary>
    [Required]
    public string BaseUrl { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Where people write to when nothing else helps.</summary>
    [Required]
    [EmailAddress]
    public string SupportEmail { get; set; } = "help@cairn-lumen.example";

    /// <summary>What order numbers begin with, such as "CL-".</summary>
    [Required]
    [RegularExpression("^[A-Z0-9]{1,8}-?$")]
    public string OrderNumberPrefix { get; set; } = "CL-";

    /// <summary>The legal pages an agent must be able to show (ACP <c>links[]</c>); a key is ACP's link type such as "terms_of_use", a value absolute or rooted at the shop.</summary>
    public IDictionary<string, string> Links { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary><see cref="Currency"/>, read.</summary>
    public Currency ParsedCurrency => Commerce.Currency.Parse(Currency);
}
