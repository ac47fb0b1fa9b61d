using System.Net;
using System.Net.Sockets;
using System.Text;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.IntegrationTests.Mcp;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The whole product over a real socket, in demo mode without its demo shop.</summary>
public sealed class ProductTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("acp-product-").FullName;
    private ServerApplication? product;

    private Uri Address => new(product!.App.Urls.First());

    public async ValueTask InitializeAsync()
    {
        product = await ServerApplication.StartAsync(
            [
                "--urls",
                "http://127.0.0.1:0",
                "--ACP:DataDirectory",
                folder,
                "--ACP:KnowledgeDirectory",
                "",
                "--ACP:RateLimits:AcpPerMinute",
                "12",
            ],
            TestContext.Current.CancellationToken
        );
        await product
            .App.Services.GetRequiredService<ICatalog>()
            .UpsertAsync(Goods.All, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (product is not null)
        {
            await product.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_key_made_at_the_first_start_buys()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var agent = new AcpAgent(http, product!.FirstStart.DemoAgentKey!);

        var completed = await agent.CompleteAsync(await agent.CreatedAsync());

        completed.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var agent = new AcpAgent(http, product!.FirstStart.DemoAgentKey!);
        var reply = await agent.FindAsync("cs_none");
        for (var count = 0; count < 40 && reply.Status != HttpStatusCode.TooManyRequests; count++)
        {
            reply = await agent.FindAsync("cs_none");
        }

        reply.ShouldBeError(HttpStatusCode.TooManyRequests, "rate_limited");
        int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture).ShouldBePositive();
    }

    [Fact]
    public async Task Tools_buy_too_and_count_as_the_same_agents_requests()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var key = product!.FirstStart.DemoAgentKey!;
        await using var agent = await McpAgent.ConnectAsync(http, key);

        var created = await agent.CreateAsync();
        var completed = await agent.CompleteAsync(created["id"]!.GetValue<string>());

        completed["status"]!.GetValue<string>().ShouldBe("completed");
        var rest = new AcpAgent(http, key);
        var reply = await rest.FindAsync("cs_none");
        for (var count = 0; count < 40 && reply.Status != HttpStatusCode.TooManyRequests; count++)
        {
            reply = await rest.FindAsync("cs_none");
        }

        var limited = await Should.ThrowAsync<HttpRequestException>(() => agent.FindAsync("cs_none"));
        limited.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_off()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /checkout_sessions HTTP/1.1\r\nHost: {Address.Authority}\r\nAuthorization: Bearer {product!.FirstStart.DemoAgentKey}\r\nAPI-Version: 2026-04-17\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nContent-Length: 900000000\r\n\r\n{{"
            ),
            TestContext.Current.CancellationToken
        );

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }
}
