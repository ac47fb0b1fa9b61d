using AcpAssistant.IntegrationTests.Browser;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>One browser for the walks, which take their turns with it.</summary>
[CollectionDefinition(Name)]
public sealed class WalkBrowser : IAsyncLifetime, ICollectionFixture<WalkBrowser>
{
    public const string Name = "Browser walks";

    private BrowserSession? _session;

    public async ValueTask InitializeAsync() => _session = await BrowserSession.StartAsync();

    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A fresh visitor's page of this shop; skips the test where there is no browser.</summary>
    internal Task<Visit> VisitAsync(ShopHost shop, string language, int width = 1280, bool dark = false) =>
        _session!.VisitAsync(shop.Address.ToString(), width, 900, language == "fr" ? "fr-FR" : "en-US", dark);
}
