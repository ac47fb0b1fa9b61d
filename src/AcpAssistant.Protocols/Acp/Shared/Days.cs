using System.Globalization;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The domain promises days; the wire wants instants.</summary>
internal static class Days
{
    public static string StartOf(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    public static string EndOf(DateOnly day) => day.ToString("yyyy-MM-dd'T23:59:59Z'", CultureInfo.InvariantCulture);
}
