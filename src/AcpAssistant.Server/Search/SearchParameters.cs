using System.Globalization;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Server.Search;

/// <summary>The query string of a search.</summary>
internal static class SearchParameters
{
    private const int LongestText = 4000;
    private const int LongestId = 200;
    private const int DefaultCount = 10;
    private const int MostResults = 100;

    /// <summary>The search, or the parameter that is wrong and what it must be.</summary>
    public static (SearchQuery? Query, string? Parameter, string? Problem) Read(IQueryCollection values)
    {
        var text = values["q"].ToString();
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            return (null, "q", $"\"q\" must hold the words to search for, 1 to {LongestText} characters.");
        }

        if (CountOf(values["k"].ToString()) is not { } count)
        {
            return (null, "k", $"\"k\" must be a whole number from 1 to {MostResults}, such as k=10.");
        }

        var kindName = values["kind"].ToString();
        if (KindOf(kindName) is var kind && kind is null && kindName.Length > 0)
        {
            return (null, "kind", "\"kind\" must be help, product or ticket.");
        }

        var language = values["language"].ToString();
        if (language.Length > 0 && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
        {
            return (null, "language", "\"language\" must be a two-letter code such as en or fr.");
        }

        var product = values["product_id"].ToString();
        if (product.Length > LongestId)
        {
            return (null, "product_id", $"\"product_id\" has at most {LongestId} characters.");
        }

        var query = new SearchQuery(text, count)
        {
            Kind = kind,
            Language = language.Length > 0 ? language : null,
            ProductId = product.Length > 0 ? product : null,
        };
        return (query, null, null);
    }

    /// <summary>As it is written on the wire.</summary>
    public static string NameOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Product => "product",
            DocumentKind.Ticket => "ticket",
            _ => "help",
        };

    private static DocumentKind? KindOf(string name) =>
        name switch
        {
            "product" => DocumentKind.Product,
            "help" => DocumentKind.Help,
            "ticket" => DocumentKind.Ticket,
            _ => null,
        };

    private static int? CountOf(string value)
    {
        if (value.Length == 0)
        {
            return DefaultCount;
        }

        return
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostResults
            ? count
            : null;
    }
}
