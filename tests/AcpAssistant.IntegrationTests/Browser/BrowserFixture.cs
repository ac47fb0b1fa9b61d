using Microsoft.Playwright;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>One browser and one host with the pages for all browser tests; each test has its own context, so its own visitor.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PagesHost? _host;

    internal PagesHost Host => _host ?? throw new InvalidOperationException("The browser tests can't run here.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        _host = await PagesHost.StartAsync(
            TestProducts.All,
            CancellationToken.None,
            knowledge: await HelpFolder.WriteAsync()
        );
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Program, Args = Chromium.Arguments }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>A fresh visitor's page; skips the test where there is no browser.</summary>
    internal async Task<Visit> VisitAsync(
        int width = 1280,
        int height = 900,
        string locale = "en-US",
        bool dark = false
    )
    {
        if (_browser is null)
        {
            Assert.False(Chromium.IsRequired, Chromium.MissingReason);
            Assert.Skip(Chromium.MissingReason);
        }

        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Host.Address,
                Locale = locale,
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync());
    }
}
