using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>One browser and one host with the pages for all browser tests; each test has its own context, so its own visitor.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private BrowserSession? _browser;
    private PagesHost? _host;

    internal PagesHost Host => _host ?? throw new InvalidOperationException("The browser tests can't run here.");

    public async ValueTask InitializeAsync()
    {
        _browser = await BrowserSession.StartAsync();
        if (Chromium.Program is not null)
        {
            _host = await PagesHost.StartAsync(
                TestProducts.All,
                CancellationToken.None,
                knowledge: await HelpFolder.WriteAsync()
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>A fresh visitor's page; skips the test where there is no browser.</summary>
    internal Task<Visit> VisitAsync(int width = 1280, int height = 900, string locale = "en-US", bool dark = false) =>
        _browser!.VisitAsync(_host?.Address ?? "", width, height, locale, dark);
}
