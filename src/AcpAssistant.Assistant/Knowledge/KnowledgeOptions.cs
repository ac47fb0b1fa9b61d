using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Settings of knowledge and retrieval.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>The shop's main language, taken when a text gives no hint of its own; two-letter ISO 639-1 code. Default "en".</summary>
    [Required]
    [RegularExpression("^[a-z]{2}$", ErrorMessage = "Language must be a two-letter code such as \"en\" or \"fr\".")]
    public string Language { get; set; } = "en";
}
