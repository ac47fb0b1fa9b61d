using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>The sign-in of the review page and other forms, sent as a script would.</summary>
public sealed class SignInOverHttpTests : IAsyncLifetime
{
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

    [Fact]
    public async Task Five_wrong_passwords_in_a_minute_are_enough()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await SignInAsync("wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var answer = await SignInAsync("wrong");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task The_right_password_with_another_user_name_is_wrong()
    {
        await using var host = await PagesHost.StartAsync([], Cancellation);
        var password = await host.Services.GetRequiredService<Server.Admin.FirstPassword>().EnsureAsync(Cancellation);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(host.Address),
        };

        (await SignInAsync(client, password!, user: "root")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(client, password!, user: "")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(client, password!, user: "admin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("user=%00&password=%ff")]
    [InlineData("%")]
    public async Task A_form_that_cannot_be_read_is_refused_and_no_fault_of_ours(string body)
    {
        foreach (var path in (string[])["/review/sign-in", "/orders/CL-1"])
        {
            using var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
            var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
            ((int)answer.StatusCode).ShouldBeInRange(400, 499, path);
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/review/\\evil.example")]
    [InlineData("/reviewer")]
    public async Task A_sign_in_never_leads_elsewhere(string next)
    {
        var password = await _host.Services.GetRequiredService<Server.Admin.FirstPassword>().EnsureAsync(Cancellation);

        var answer = await SignInAsync(password!, next);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/review");
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("acp_review=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    private Task<HttpResponseMessage> SignInAsync(string password, string next = "/review") =>
        SignInAsync(_client, password, next);

    private static async Task<HttpResponseMessage> SignInAsync(
        HttpClient client,
        string password,
        string next = "/review",
        string user = "admin"
    )
    {
        var form = await client.GetAsync(new Uri("/review/sign-in", UriKind.Relative), Cancellation);
        var html = await form.Content.ReadAsStringAsync(Cancellation);
        var token = html.Split("name=\"form_token\" value=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/review/sign-in");
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(value => value.Split(';')[0]));
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["form_token"] = token,
                ["user"] = user,
                ["name"] = "Robin",
                ["password"] = password,
                ["next"] = next,
            }
        );
        return await client.SendAsync(request, Cancellation);
    }
}
