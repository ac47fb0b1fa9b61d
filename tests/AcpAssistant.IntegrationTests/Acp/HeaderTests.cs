using System.Net;
using System.Net.Http.Headers;
using AcpAssistant.IntegrationTests.Acp.Rfcs;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class HeaderTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Checkout, "#7")]
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer " + AcpHost.AgentKey + "x")]
    [InlineData("Basic " + AcpHost.AgentKey)]
    [InlineData(AcpHost.AgentKey)]
    public async Task Without_a_known_key_nobody_gets_in(string? authorization)
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            change: request =>
            {
                request.Headers.Remove("Authorization");
                if (authorization is not null)
                {
                    request.Headers.TryAddWithoutValidation("Authorization", authorization);
                }
            }
        );

        reply.ShouldBeError(HttpStatusCode.Unauthorized, "unauthorized");
        reply.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    [Fact]
    public async Task Reading_a_session_needs_a_key_too()
    {
        var id = await agent.CreatedAsync();

        (await host.Agent("stranger").FindAsync(id)).ShouldBeError(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task The_word_bearer_may_be_written_in_any_case()
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            change: request => request.Headers.Authorization = new AuthenticationHeaderValue("bearer", AcpHost.AgentKey)
        );

        reply.ShouldBe(HttpStatusCode.Created);
    }

    [Fulfills(Rfc.Checkout, "#1")]
    [Fact]
    public async Task A_request_without_a_version_learns_which_are_spoken()
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            change: request => request.Headers.Remove("API-Version")
        );

        reply.ShouldBeError(HttpStatusCode.BadRequest, "missing_api_version");
        ShouldTellVersions(reply);
    }

    [Theory]
    [InlineData("2099-01-01")]
    [InlineData("latest")]
    [InlineData("2026-04-17, 2026-04-17")]
    public async Task A_request_in_an_unknown_version_learns_which_are_spoken(string version)
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            change: request =>
            {
                request.Headers.Remove("API-Version");
                request.Headers.TryAddWithoutValidation("API-Version", version);
            }
        );

        reply.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_api_version");
        ShouldTellVersions(reply);
    }

    [Fact]
    public async Task Reading_a_session_needs_a_version_too()
    {
        var id = await agent.CreatedAsync();

        var reply = await agent.SendAsync(
            HttpMethod.Get,
            $"{AcpAgent.Sessions}/{id}",
            null,
            request => request.Headers.Remove("API-Version")
        );

        reply.ShouldBeError(HttpStatusCode.BadRequest, "missing_api_version");
    }

    [Fact]
    public async Task Request_id_and_idempotency_key_come_back()
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            "my-key-1",
            request => request.Headers.Add("Request-Id", "req-7")
        );

        reply.Headers["Idempotency-Key"].ShouldBe("my-key-1");
        reply.Headers["Request-Id"].ShouldBe("req-7");
    }

    [Fact]
    public async Task Request_id_and_idempotency_key_come_back_with_errors()
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            "{}",
            "my-key-2",
            request => request.Headers.Add("Request-Id", "req-8")
        );

        reply.ShouldBe(HttpStatusCode.BadRequest);
        reply.Headers["Idempotency-Key"].ShouldBe("my-key-2");
        reply.Headers["Request-Id"].ShouldBe("req-8");
    }

    [Fact]
    public async Task A_request_id_that_cannot_stand_in_a_header_is_not_given_back()
    {
        var context = await host.Server.SendAsync(
            request =>
            {
                request.Request.Method = "GET";
                request.Request.Path = AcpAgent.Sessions + "/cs_none";
                request.Request.Headers.Authorization = "Bearer " + AcpHost.AgentKey;
                request.Request.Headers["API-Version"] = "2026-04-17";
                request.Request.Headers["Request-Id"] = "réq\u0007";
            },
            TestContext.Current.CancellationToken
        );

        context.Response.StatusCode.ShouldBe(404);
        context.Response.Headers.ContainsKey("Request-Id").ShouldBeFalse();
    }

    [Fact]
    public async Task Sessions_must_not_be_kept_by_caches() =>
        (await agent.CreateAsync()).Headers["Cache-Control"].ShouldBe("no-store");

    [Fulfills(Rfc.Checkout, "#1")]
    [Fact]
    public async Task Plain_http_from_another_machine_is_refused()
    {
        var context = await host.Server.SendAsync(
            request =>
            {
                request.Request.Method = "GET";
                request.Request.Scheme = "http";
                request.Request.Path = AcpAgent.Sessions + "/cs_none";
                request.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
                request.Request.Headers.Authorization = "Bearer " + AcpHost.AgentKey;
                request.Request.Headers["API-Version"] = "2026-04-17";
            },
            TestContext.Current.CancellationToken
        );

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task The_language_of_the_request_becomes_the_session_s()
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions,
            AcpAgent.Create(),
            change: request => request.Headers.AcceptLanguage.ParseAdd("en;q=0.5, fr-CA")
        );

        reply.Body["locale"]!.GetValue<string>().ShouldBe("fr-CA");
    }

    private static void ShouldTellVersions(AcpReply reply) =>
        reply.Body["supported_versions"]!
            .ToJsonString()
            .ShouldBe("""["2026-04-17","2026-01-30","2026-01-16","2025-12-12","2025-09-29"]""");
}
