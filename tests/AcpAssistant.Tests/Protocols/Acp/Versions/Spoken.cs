using AcpAssistant.Protocols;
using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>The versions as the product registers them.</summary>
internal static class Spoken
{
    public const string First = "2025-09-29";
    public const string Newest = "2026-04-17";

    public static AcpVersions All { get; } =
        new ServiceCollection().AddProtocols().BuildServiceProvider().GetRequiredService<AcpVersions>();

    public static TheoryData<string> Versions => [.. All.OldestFirst];

    /// <summary>The released versions, and what the next one adds so far; the names are the specification's folders.</summary>
    public static IEnumerable<string> Folders => All.OldestFirst.Append("unreleased");

    private static AcpVersions WithUnreleased { get; } =
        AcpVersions.WithUnreleased(
            new ServiceCollection().AddProtocols().BuildServiceProvider().GetServices<IAcpWire>()
        );

    public static IAcpWire Wire(string version) => All.Find(version) ?? WithUnreleased.Find(version)!;
}
