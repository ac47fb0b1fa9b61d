using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task A_started_host_says_that_it_is_alive()
    {
        await using var host = new WebApplicationFactory<Program>();
        using var client = host.CreateClient();

        var answer = await client.GetAsync(
            new Uri("/health/live", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
