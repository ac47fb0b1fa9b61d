using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Orders;

/// <summary>The page behind an order's permalink.</summary>
public sealed partial class OrderPageTests(OrderShop shop) : IClassFixture<OrderShop>, IDisposable
{
    private readonly HttpClient _browser = new(
        new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_permalink_alone_shows_nothing_of_the_order()
    {
        using var answer = await _browser.GetAsync(await shop.PermalinkAsync("page@example.com"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
        var html = await answer.Content.ReadAsStringAsync(Stop);
        html.ShouldContain("name=\"email\"");
        html.ShouldNotContain("Ridge Shell");
        html.ShouldNotContain("page@example.com");
    }

    [Fact]
    public async Task An_agent_reads_the_order_where_a_browser_is_asked_whose_it_is()
    {
        var url = await shop.PermalinkAsync("agents@example.com");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new("Bearer", shop.Host.FirstStart.DemoAgentKey);
        request.Headers.Add("API-Version", "2026-04-17");

        using var answer = await _browser.SendAsync(request, Stop);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("\"line_items\"");
        using var asJson = new HttpRequestMessage(HttpMethod.Get, url);
        asJson.Headers.Accept.ParseAdd("application/json");
        using var refused = await _browser.SendAsync(asJson, Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _browser.GetStringAsync(url, Stop)).ShouldContain("name=\"email\"");
    }

    [Fact]
    public async Task The_buyers_address_opens_it_and_the_browser_may_stay()
    {
        var url = await shop.PermalinkAsync("mine@example.com");

        var html = await ProveAsync(url, " Mine@Example.com ");

        html.ShouldContain("Ridge Shell");
        html.ShouldContain("$298.00");
        html.ShouldContain("Oakland");
        html.ShouldNotContain("1 Engine Way");
        (await _browser.GetStringAsync(url, Stop)).ShouldContain("Ridge Shell");
        var french = url.Replace("/orders/", "/fr/orders/", StringComparison.Ordinal);
        (await _browser.GetStringAsync(french, Stop)).ShouldContain("298,00");
    }

    [Fact]
    public async Task A_mails_link_opens_its_order_and_no_other_and_leaves_no_key_in_the_address()
    {
        await shop.BuyAsync("link@example.com");
        var other = await shop.PermalinkAsync("other@example.com");
        var mail = (await shop.MailsAsync("link@example.com", 1))[0]["text"]!.GetValue<string>();
        var link = shop.Here(Link().Match(mail).Value);

        using var answer = await _browser.GetAsync(link, Stop);

        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("Ridge Shell");
        answer.RequestMessage!.RequestUri!.Query.ShouldBeEmpty();
        var key = link[link.IndexOf('?', StringComparison.Ordinal)..];
        (await _browser.GetStringAsync(other + key, Stop)).ShouldNotContain("Ridge Shell");
        var tampered = link[..^1] + (link[^1] == 'a' ? 'b' : 'a');
        using var stranger = new HttpClient();
        (await stranger.GetStringAsync(tampered, Stop)).ShouldNotContain("Ridge Shell");
        var later = link.Replace("?key=", "?key=f", StringComparison.Ordinal);
        (await stranger.GetStringAsync(later, Stop)).ShouldNotContain("Ridge Shell");
    }

    [Fact]
    public async Task A_cookies_key_is_no_link()
    {
        var url = await shop.PermalinkAsync("cookie@example.com");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var proven = await client.PostAsync(url, Form("cookie@example.com"), Stop);
        var cookie = proven.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        var key = cookie.Split('=', 2)[1].Split(';')[0];

        (await client.GetStringAsync($"{url}?key={key}", Stop)).ShouldNotContain("Ridge Shell");
    }

    [Fact]
    public async Task A_wrong_address_and_an_order_that_does_not_exist_look_alike()
    {
        var url = await shop.PermalinkAsync("alike@example.com");
        var number = url.Split('/')[^1];
        var none = url.Replace(number, "CL-00000000", StringComparison.Ordinal);

        var (wrong, missing) = (await RefusedAsync(url), await RefusedAsync(none));

        missing.ShouldBe(wrong.Replace(number, "CL-00000000", StringComparison.Ordinal));
        (await _browser.GetStringAsync(none, Stop)).ShouldBe(
            (await _browser.GetStringAsync(url, Stop)).Replace(number, "CL-00000000", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_number_full_of_markup_is_text()
    {
        var html = await _browser.GetStringAsync(
            new Uri(shop.Host.Address, "/orders/%3Cscript%3Ealert(1)%3C%2Fscript%3E?key=%22%3E%3Cx%3E"),
            Stop
        );

        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<x>");
    }

    private async Task<string> RefusedAsync(string url)
    {
        using var answer = await _browser.PostAsync(url, Form("eve@example.com"), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<string> ProveAsync(string url, string email)
    {
        using var answer = await _browser.PostAsync(url, Form(email), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static FormUrlEncodedContent Form(string email) => new([KeyValuePair.Create("email", email)]);

    [GeneratedRegex(@"http\S+\?key=\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
