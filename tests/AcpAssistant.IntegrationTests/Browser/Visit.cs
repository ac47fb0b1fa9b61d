using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>One visitor with one page; remembers everything the browser complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    public ILocator Widget => Page.Locator("acp-assistant");

    public ILocator Dialog => Widget.GetByRole(AriaRole.Dialog);

    public ILocator Log => Widget.GetByRole(AriaRole.Log);

    public ILocator Input => Widget.Locator("textarea");

    /// <summary>What the browser complained about: violated policies, script errors, failed loads.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public Task GoAsync(string path) => Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    public async Task OpenAsync(string path = "/")
    {
        await GoAsync(path);
        await Widget.Locator(".launcher").ClickAsync();
        await Dialog.WaitForAsync();
    }

    public async Task AskAsync(string message)
    {
        await Input.FillAsync(message);
        await Input.PressAsync("Enter");
    }

    /// <summary>The last message of the assistant once it contains the text.</summary>
    public async Task<ILocator> AnswerAsync(string text)
    {
        var answer = Log.Locator(".message.assistant").Filter(new LocatorFilterOptions { HasText = text }).Last;
        await answer.WaitForAsync();
        await Assertions.Expect(Log).ToHaveAttributeAsync("aria-busy", "false");
        return answer;
    }

    /// <summary>Says something and waits for the whole answer to it.</summary>
    public Task<ILocator> TurnAsync(string message) => TurnAsync(() => AskAsync(message));

    /// <summary>Does something and waits for the whole answer to it.</summary>
    public async Task<ILocator> TurnAsync(Func<Task> act)
    {
        // The greeting or the restored talk comes first.
        var answers = Log.Locator(".message.assistant");
        await answers.Last.WaitForAsync();
        var answer = answers.Nth(await answers.CountAsync());
        await act();
        await answer.WaitForAsync();
        await Assertions.Expect(Log).ToHaveAttributeAsync("aria-busy", "false");
        return answer;
    }

    /// <summary>Runs axe over the page, open shadow roots included, and expects nothing to be found.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        result.Passes.ShouldNotBeEmpty();
        result
            .Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} at {node.Target} {node.Html}")
            )
            .ShouldBeEmpty(Page.Url);
    }

    /// <summary>Nothing sticks out to the side.</summary>
    public async Task ShouldFitAsync() =>
        (
            await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        ).ShouldBe(0, Page.Url);

    /// <summary>Only what is inside the window scrolls: its heading never leaves.</summary>
    public async Task WindowShouldHoldStillAsync() =>
        (await Dialog.EvaluateAsync<int>("dialog => dialog.scrollHeight - dialog.clientHeight")).ShouldBe(0);

    /// <summary>Takes a picture of the open window for the documentation when ACP_SCREENSHOTS names a folder for them.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("ACP_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Dialog.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    public void ShouldHaveNoComplaints() => _complaints.ShouldBeEmpty();

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
