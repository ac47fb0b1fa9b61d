namespace AcpAssistant.Server.Pages;

/// <summary>A language the pages are written in.</summary>
public sealed record PageLanguage
{
    private PageLanguage(string code, string name, string prefix)
    {
        Code = code;
        Name = name;
        Prefix = prefix;
        Culture = System.Globalization.CultureInfo.GetCultureInfo(code == "en" ? "en-US" : "fr-FR");
    }

    /// <summary>English, at the root.</summary>
    public static PageLanguage English { get; } = new("en", "English", "");

    /// <summary>French, below <c>/fr</c>.</summary>
    public static PageLanguage French { get; } = new("fr", "Français", "/fr");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageLanguage> All { get; } = [English, French];

    /// <summary>The language of a locale such as "fr-CA", else of the second one, else English.</summary>
    public static PageLanguage Of(string? locale, string otherwise) => Find(locale) ?? Find(otherwise) ?? English;

    private static PageLanguage? Find(string? locale) =>
        All.FirstOrDefault(language =>
            locale is not null
            && locale.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
            && (locale.Length == language.Code.Length || locale[language.Code.Length] is '-' or '_')
        );

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>Its own name.</summary>
    public string Name { get; }

    /// <summary>What addresses in this language begin with.</summary>
    public string Prefix { get; }

    /// <summary>For dates and numbers.</summary>
    public System.Globalization.CultureInfo Culture { get; }
}
