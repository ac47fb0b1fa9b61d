using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Writes the pages that the versions before 2026-01-30 have names for.</summary>
internal static class LinkMapper
{
    /// <summary>Terms, privacy and, under the given name, the policy for returns.</summary>
    public static IReadOnlyList<Link> ToWire(AcpShop shop, string returnPolicy) =>
        [
            .. shop
                .Links.Select(link => new Link { Type = NameOf(link.Type, returnPolicy) ?? "", Url = link.Url })
                .Where(link => link.Type.Length > 0),
        ];

    private static string? NameOf(string type, string returnPolicy) =>
        type switch
        {
            "terms_of_use" or "privacy_policy" => type,
            "return_policy" => returnPolicy,
            _ => null,
        };
}
