using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Acp;
using AcpAssistant.Server.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Mcp;

/// <summary>The endpoint itself, over raw HTTP.</summary>
public sealed class EndpointTests(AcpHost host) : IClassFixture<AcpHost>
{
    [Fact]
    public async Task A_wrong_key_is_answered_with_401_and_the_flat_error()
    {
        using var response = await PostAsync(host, "wrong", "{}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await BodyAsync(response))["code"]!.GetValue<string>().ShouldBe("unauthorized");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_may_be_as_long_as_a_body_and_no_longer(bool isLengthTold)
    {
        using var response = await PostAsync(host, AcpHost.AgentKey, new string(' ', 2 * 1024 * 1024), isLengthTold);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await BodyAsync(response))["code"]!.GetValue<string>().ShouldBe("body_too_large");
    }

    [Fact]
    public async Task What_is_no_json_is_refused()
    {
        using var response = await PostAsync(host, AcpHost.AgentKey, "{");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_shop_may_do_without_tools()
    {
        await using var closed = new ClosedHost();
        await closed.InitializeAsync();

        using var response = await PostAsync(closed, AcpHost.AgentKey, "{}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var client = closed.Server.CreateClient();
        (
            await client.GetStringAsync(
                new Uri("/.well-known/acp.json", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        ).ShouldContain(
            """
            "transports":["rest"]
            """
        );
    }

    private static async Task<HttpResponseMessage> PostAsync(
        AcpHost host,
        string key,
        string body,
        bool isLengthTold = true
    )
    {
        using var client = host.Server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mcp", UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = !isLengthTold;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    private sealed class ClosedHost : AcpHost
    {
        protected override void Configure(AcpOptions acp) => acp.Mcp.Enabled = false;
    }
}
