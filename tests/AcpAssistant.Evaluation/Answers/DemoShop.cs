using System.Net.Http.Json;
using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Evaluation.Answers;

/// <summary>The whole product with the demo shop, in this process, asked over HTTP as a shopper asks.</summary>
internal sealed class DemoShop : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly ServerApplication _server;
    private readonly string _folder;
    private readonly HttpClient _http;

    private DemoShop(ServerApplication server, string folder)
    {
        _server = server;
        _folder = folder;
        _http = new HttpClient { BaseAddress = new Uri(server.App.Urls.First()), Timeout = TimeSpan.FromMinutes(1) };
    }

    public static async Task<DemoShop> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("acp-assistant-evaluation").FullName;
        var server = await ServerApplication.StartAsync(
            [
                "--urls",
                "http://127.0.0.1:0",
                $"--ACP:DataDirectory={folder}",
                "--ACP:RateLimits:ChatPerMinute=0",
                "--ACP:RateLimits:OtherPerMinute=0",
            ],
            cancellationToken,
            services => services.AddLogging(logging => logging.ClearProviders())
        );
        var shop = new DemoShop(server, folder);
        while (!(await shop._http.GetAsync("/health/ready", cancellationToken)).IsSuccessStatusCode)
        {
            await Task.Delay(100, cancellationToken);
        }

        return shop;
    }

    /// <summary>Asks in a conversation of its own.</summary>
    public async Task<ShopReply> AskAsync(string message, string? productId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat");
        request.Headers.Add("Accept", "application/json");
        request.Content = JsonContent.Create(
            new { message, context = productId is null ? null : new { product_id = productId } }
        );
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ShopReply>(Json, cancellationToken))!;
    }

    /// <summary>Whether every quote stands word for word in the passage it is said to be of.</summary>
    public async Task<bool> QuotesStandAsync(ShopReply reply, CancellationToken cancellationToken)
    {
        var store = _server.App.Services.GetRequiredService<IKnowledgeStore>();
        var chunks = await store.FindChunksAsync(
            [.. reply.Citations.Select(citation => citation.ChunkId)],
            cancellationToken
        );
        return reply.Citations.All(citation =>
            chunks.Any(chunk =>
                chunk.Id == citation.ChunkId && chunk.Text.Contains(citation.Quote, StringComparison.Ordinal)
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
