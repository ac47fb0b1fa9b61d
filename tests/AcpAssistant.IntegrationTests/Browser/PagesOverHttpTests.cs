using System.Net;
using System.Xml.Linq;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>What needs no browser: headers, files, pictures, refusals.</summary>
public sealed class PagesOverHttpTests : IAsyncLifetime
{
    private static readonly Uri Root = new("/", UriKind.Relative);

    private PagesHost _host = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await PagesHost.StartAsync(TestProducts.All, CancellationToken.None);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_host.Address),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/products/merino-tee")]
    [InlineData("/help")]
    [InlineData("/mailbox")]
    [InlineData("/review/sign-in")]
    public async Task Pages_forbid_inline_code_framing_and_guessing(string path)
    {
        var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        html.ShouldNotContain(" style=");
        html.ShouldNotContain("onclick");
    }

    [Theory]
    [InlineData("/products/none")]
    [InlineData("/help/none")]
    [InlineData("/fr/help/none")]
    [InlineData("/images/none.svg")]
    [InlineData("/widget/none.js")]
    [InlineData("/widget/../../appsettings.json")]
    [InlineData("/site/%2e%2e/%2e%2e/acp-assistant.dll")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_widget_loads_from_other_hosts_and_is_not_sent_twice()
    {
        var first = await GetAsync("/widget/widget.js");
        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/widget/widget.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await _client.SendAsync(again, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Every_module_of_the_widget_exists_and_is_small()
    {
        var waiting = new Queue<string>(["widget.js"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            if (!seen.Add(file))
            {
                continue;
            }

            var answer = await GetAsync("/widget/" + file);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            text.Split('\n').Length.ShouldBeLessThanOrEqualTo(251, file);
            text.ShouldNotContain("innerHTML", Case.Sensitive, file);
            text.ShouldNotContain("eval(", Case.Sensitive, file);
            foreach (
                System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(
                    text,
                    "from \"\\./([^\"]+)\"",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            )
            {
                waiting.Enqueue(match.Groups[1].Value);
            }
        }

        seen.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Every_product_has_a_well_formed_picture_that_stays_the_same()
    {
        foreach (
            var product in TestProducts.All.Where(product => !product.Id.Value.Contains('/', StringComparison.Ordinal))
        )
        {
            var path = $"/images/{product.Id.Value}.svg";
            var first = await _client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
            XDocument.Parse(first).Root!.Name.LocalName.ShouldBe("svg");
            (await _client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation)).ShouldBe(first);
        }
    }

    [Fact]
    public async Task The_mailbox_shows_the_newest_mail_first_and_filters_by_recipient()
    {
        var mailbox = _host.Services.GetRequiredService<IMailbox>();
        var now = TimeProvider.System.GetUtcNow();
        await mailbox.AddAsync(
            new Mail("m1", EmailAddress.Parse("mia@example.com"), "First & <b>bold</b>", "Text", now.AddMinutes(-2)),
            Cancellation
        );
        await mailbox.AddAsync(
            new Mail("m2", EmailAddress.Parse("noah@example.com"), "Second", "Text", now),
            Cancellation
        );

        var all = await _client.GetStringAsync(new Uri("/mailbox", UriKind.Relative), Cancellation);
        all.IndexOf("Second", StringComparison.Ordinal)
            .ShouldBeLessThan(all.IndexOf("First &amp; &lt;b&gt;", StringComparison.Ordinal));
        var mias = await _client.GetStringAsync(new Uri("/mailbox?to=MIA@example.com", UriKind.Relative), Cancellation);
        mias.ShouldContain("First");
        mias.ShouldNotContain("Second");
    }

    [Fact]
    public async Task Outside_demo_mode_there_is_no_shop_and_no_mailbox_but_the_widget_and_the_review_page()
    {
        await using var host = await PagesHost.StartAsync([], Cancellation, demo: false);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };

        (await client.GetAsync(Root, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/mailbox", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await client.GetAsync(new Uri("/widget/widget.js", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await client.GetAsync(new Uri("/review/sign-in", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
}
