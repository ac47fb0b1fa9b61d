using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Reads codes for discounts; <c>coupons</c> is the older name and counts where <c>discounts.codes</c> isn't told.</summary>
internal static class DiscountReader
{
    private const int LongestCode = 256;

    /// <summary>Null when no codes are told; none when they are cleared.</summary>
    public static ImmutableArray<string>? Codes(
        DiscountsRequest? discounts,
        IReadOnlyList<string?>? coupons,
        JsonElement body,
        Findings findings
    )
    {
        if (discounts?.Codes is { } codes)
        {
            return Read(codes, "$.discounts.codes", findings);
        }

        if (coupons is not null)
        {
            return Read(coupons, "$.coupons", findings);
        }

        var isCleared =
            ClearedParts.IsNull(body, "discounts")
            || ClearedParts.IsNull(body, "coupons")
            || (
                body.TryGetProperty("discounts", out var told)
                && told.ValueKind == JsonValueKind.Object
                && ClearedParts.IsNull(told, "codes")
            );
        return isCleared ? [] : null;
    }

    private static ImmutableArray<string> Read(IReadOnlyList<string?> codes, string path, Findings findings)
    {
        for (var index = 0; index < codes.Count; index++)
        {
            if (codes[index] is not { Length: <= LongestCode })
            {
                findings.Invalid(
                    $"A code is a text of at most {LongestCode} characters.",
                    FormattableString.Invariant($"{path}[{index}]")
                );
            }
        }

        return [.. codes.OfType<string>()];
    }
}
