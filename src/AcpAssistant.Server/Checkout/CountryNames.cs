using System.Collections.Concurrent;
using System.Globalization;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Names of countries in the languages of the pages.</summary>
internal static class CountryNames
{
    private static readonly ConcurrentDictionary<(string Code, string Language), string> Known = new();

    public static string Of(string code, PageLanguage language) =>
        Known.GetOrAdd((code, language.Code), static (key, culture) => Name(key.Code, culture), language.Culture);

    // The name of a region comes in the thread's language and no other.
    private static string Name(string code, CultureInfo culture)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code; // a code that the system's tables don't have
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
