using System.Net;
using System.Net.Http.Json;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>The widget on a page of another site, as a browser asks for it.</summary>
public sealed class EmbeddedWidgetTests(EmbeddedWidgetTests.AllowedShop shop)
    : IClassFixture<EmbeddedWidgetTests.AllowedShop>
{
    private const string Merchant = "https://merchant.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/chat", "POST", "content-type,x-visitor-token")]
    [InlineData("/api/chat/conv_1/events", "GET", "x-visitor-token")]
    [InlineData("/api/chat/conv_1/confirmations/c_1", "POST", "content-type,x-visitor-token")]
    [InlineData("/api/checkout/cs_1", "GET", "x-visitor-token")]
    [InlineData("/api/checkout/cs_1/complete", "POST", "content-type,idempotency-key,x-visitor-token")]
    public async Task A_browser_that_asks_first_is_told_yes_for_an_origin_set(
        string path,
        string method,
        string headers
    )
    {
        using var answer = await PreflightAsync(path, method, headers, Merchant);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        One(answer, "Access-Control-Allow-Origin").ShouldBe(Merchant);
        One(answer, "Access-Control-Allow-Methods").ShouldContain(method);
        One(answer, "Access-Control-Allow-Headers").ShouldContain("x-visitor-token", Case.Insensitive);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://merchant.example.evil.example")]
    [InlineData("http://merchant.example")]
    [InlineData("null")]
    public async Task Other_origins_get_nothing(string origin)
    {
        using var asked = await PreflightAsync("/api/chat", "POST", "content-type", origin);
        using var sent = await SendAsync("/api/chat", origin);

        asked.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        sent.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/checkout_sessions")]
    [InlineData("/review")]
    [InlineData("/api/search")]
    public async Task What_the_widget_does_not_call_stays_closed(string path)
    {
        using var answer = await PreflightAsync(path, "POST", "authorization", Merchant);

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task The_visitor_is_known_by_the_token_that_the_page_can_read()
    {
        using var first = await SendAsync("/api/chat", Merchant);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        One(first, "Access-Control-Allow-Origin").ShouldBe(Merchant);
        One(first, "Access-Control-Expose-Headers").ShouldContain("X-Visitor-Token");
        var token = One(first, "X-Visitor-Token");
        var body = await first.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>(Stop);
        var events = $"/api/chat/{body!["conversation_id"]!.GetValue<string>()}/events?after=0";

        using var mine = await GetAsync(events, Merchant, token);
        using var bare = await GetAsync(events, Merchant, token: null);

        mine.StatusCode.ShouldBe(HttpStatusCode.OK);
        bare.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // Even a refusal can be read by the page.
        One(bare, "Access-Control-Allow-Origin").ShouldBe(Merchant);
    }

    [Fact]
    public async Task The_script_and_its_modules_load_from_anywhere()
    {
        using var answer = await GetAsync("/widget/widget.js", Merchant, token: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        One(answer, "Access-Control-Allow-Origin").ShouldBe("*");
    }

    private static string One(HttpResponseMessage answer, string header) => answer.Headers.GetValues(header).Single();

    private async Task<HttpResponseMessage> PreflightAsync(string path, string method, string headers, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await shop.Browser.SendAsync(request, Stop);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Origin", origin);
        request.Content = JsonContent.Create(new { message = "Hello" });
        return await shop.Browser.SendAsync(request, Stop);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string origin, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        if (token is not null)
        {
            request.Headers.Add("X-Visitor-Token", token);
        }

        return await shop.Browser.SendAsync(request, Stop);
    }

    /// <summary>A shop whose widget may stand on the merchant's site, and a browser that keeps no cookies of other sites.</summary>
    public sealed class AllowedShop()
        : ShopFixture(postgreSql: false, "--ACP:KnowledgeDirectory=", "--ACP:Widget:AllowedOrigins:0=" + Merchant)
    {
        private HttpClient? _browser;

        public HttpClient Browser =>
            _browser ??= new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
            {
                BaseAddress = Host.Address,
            };
    }
}
