using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class RouteTests(AcpHost host) : IClassFixture<AcpHost>
{
    [Theory]
    [InlineData("GET", "", "POST")]
    [InlineData("PUT", "/cs_1", "GET, POST")]
    [InlineData("DELETE", "/cs_1", "GET, POST")]
    [InlineData("GET", "/cs_1/complete", "POST")]
    [InlineData("PATCH", "/cs_1/cancel", "POST")]
    public async Task A_wrong_method_learns_the_right_ones(string method, string path, string allowed)
    {
        var reply = await SendAsync(method, path);

        reply.ShouldBeError(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        reply.Headers["Allow"].ShouldBe(allowed);
    }

    [Theory]
    [InlineData("POST", "/cs_1/refund")]
    [InlineData("GET", "/cs_1/complete/now")]
    public async Task An_unknown_path_gets_the_protocol_s_error(string method, string path) =>
        (await SendAsync(method, path)).ShouldBeError(HttpStatusCode.NotFound, "not_found");

    [Fact]
    public async Task Who_has_no_key_learns_nothing_about_paths() =>
        (await host.Agent("stranger").SendAsync(HttpMethod.Put, AcpAgent.Sessions + "/cs_1", null, null)).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "unauthorized"
        );

    private Task<AcpReply> SendAsync(string method, string path) =>
        host.Agent()
            .SendAsync(
                HttpMethod.Parse(method),
                AcpAgent.Sessions + path,
                null,
                request => request.Headers.Add("Idempotency-Key", AcpAgent.NewKey())
            );
}
