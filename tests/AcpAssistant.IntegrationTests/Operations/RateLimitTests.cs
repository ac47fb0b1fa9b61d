using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>Limits set low.</summary>
public sealed class RateLimitTests(RateLimitTests.LowLimits shop) : IClassFixture<RateLimitTests.LowLimits>
{
    private const int Limit = 3;
    private const int AddressLimit = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chat_tells_by_problem_details_when_to_come_back()
    {
        using var refused = await UntilLimitedAsync(() =>
            shop.Host.Http.PostAsJsonAsync("/api/chat", new { message = "Hello" }, Cancellation)
        );

        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var body = await refused.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        body!["status"]!.GetValue<int>().ShouldBe(429);
        body["detail"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Agents_are_told_in_the_protocols_own_format_when_to_come_back()
    {
        using var refused = await UntilLimitedAsync(() =>
            shop.Host.Http.GetAsync("/checkout_sessions/cs_none", Cancellation)
        );

        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var body = await refused.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        body!["code"]!.GetValue<string>().ShouldBe("rate_limited");
        body["type"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        body["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_new_key_with_every_request_does_not_get_around_the_limit_and_costs_no_agent_its_own()
    {
        var number = 0;
        using var refused = await UntilLimitedAsync(() => GetSessionAsync($"made-up-{number++}"));
        using var known = await GetSessionAsync(shop.Host.FirstStart.DemoAgentKey!);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        known.StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_new_token_with_every_message_does_not_get_around_the_limit()
    {
        var number = 0;
        using var refused = await UntilLimitedAsync(
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat");
                request.Content = JsonContent.Create(new { message = "Hello" });
                request.Headers.Add("X-Visitor-Token", $"made-up-token-of-a-visitor-{number++:D8}");
                return await shop.Host.Http.SendAsync(request, Cancellation);
            },
            AddressLimit
        );

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Health_is_never_limited()
    {
        for (var count = 0; count < 5 * Limit; count++)
        {
            using var answer = await shop.Host.Http.GetAsync("/health/live", Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private async Task<HttpResponseMessage> GetSessionAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/checkout_sessions/cs_none");
        request.Headers.Authorization = new("Bearer", key);
        return await shop.Host.Http.SendAsync(request, Cancellation);
    }

    private static async Task<HttpResponseMessage> UntilLimitedAsync(
        Func<Task<HttpResponseMessage>> send,
        int limit = Limit
    )
    {
        // A first message without a token counts for the address, those after it for the visitor.
        for (var count = 0; count <= 2 * limit; count++)
        {
            var answer = await send();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture)
                    .ShouldBeInRange(1, 60);
                return answer;
            }

            answer.Dispose();
        }

        throw new ShouldAssertException("Never limited.");
    }

    /// <summary>Three requests a minute.</summary>
    public sealed class LowLimits()
        : ShopFixture(
            postgreSql: false,
            "--ACP:KnowledgeDirectory=",
            $"--ACP:RateLimits:ChatPerMinute={Limit}",
            $"--ACP:RateLimits:AcpPerMinute={Limit}",
            $"--ACP:RateLimits:OtherPerMinute={AddressLimit}"
        );
}
