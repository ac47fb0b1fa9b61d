using Microsoft.Playwright;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>A running browser; each visit has its own context, so its own visitor.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly IPlaywright? _playwright;
    private readonly IBrowser? _browser;

    private BrowserSession(IPlaywright? playwright, IBrowser? browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Starts it; without a browser on this machine every visit skips its test.</summary>
    public static async Task<BrowserSession> StartAsync()
    {
        if (Chromium.Program is null)
        {
            return new BrowserSession(null, null);
        }

        var playwright = await Playwright.CreateAsync();
        return new BrowserSession(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Program, Args = Chromium.Arguments }
            )
        );
    }

    /// <summary>A fresh visitor's page.</summary>
    public async Task<Visit> VisitAsync(string address, int width, int height, string locale, bool dark = false)
    {
        if (_browser is null)
        {
            Assert.False(Chromium.IsRequired, Chromium.MissingReason);
            Assert.Skip(Chromium.MissingReason);
        }

        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                Locale = locale,
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
