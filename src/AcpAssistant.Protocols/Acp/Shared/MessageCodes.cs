using System.Collections.Frozen;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The codes that a version's schema allows in messages.</summary>
/// <param name="Errors">What an error may say.</param>
/// <param name="Warnings">What a warning may say; empty where the version knows no warnings.</param>
internal sealed record MessageCodes(FrozenSet<string> Errors, FrozenSet<string> Warnings)
{
    public static FrozenSet<string> Set(params ReadOnlySpan<string> codes) =>
        FrozenSet.Create(StringComparer.Ordinal, codes);
}
