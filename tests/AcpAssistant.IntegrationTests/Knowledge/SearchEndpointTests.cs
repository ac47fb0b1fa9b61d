using System.Net;
using System.Text.Json;
using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Fakes.Knowledge;
using AcpAssistant.Server.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Knowledge;

public sealed class SearchEndpointTests
{
    private const string Key = "a-search-key-of-24-chars";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_answers_with_passages_in_the_contracts_shape()
    {
        await using var host = await StartAsync(key: null);

        using var answer = await GetAsync(host, "/api/search?q=wash%20coat&k=5&kind=help&language=en");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        var item = json.RootElement.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        item.EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe(["id", "document_id", "kind", "title", "url", "score", "text"]);
        item.GetProperty("document_id").GetString().ShouldBe("coat");
        item.GetProperty("kind").GetString().ShouldBe("help");
        json.RootElement.GetProperty("took_ms").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("/api/search", "q")]
    [InlineData("/api/search?q=%20", "q")]
    [InlineData("/api/search?q=a&k=0", "k")]
    [InlineData("/api/search?q=a&k=101", "k")]
    [InlineData("/api/search?q=a&k=ten", "k")]
    [InlineData("/api/search?q=a&kind=policy", "kind")]
    [InlineData("/api/search?q=a&language=english", "language")]
    public async Task A_wrong_parameter_is_named(string path, string parameter)
    {
        await using var host = await StartAsync(key: null);

        using var answer = await GetAsync(host, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        json.RootElement.GetProperty("parameter").GetString().ShouldBe(parameter);
    }

    [Theory]
    [InlineData("X-Api-Key", Key, HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer " + Key, HttpStatusCode.OK)]
    [InlineData("X-Api-Key", "another key", HttpStatusCode.Unauthorized)]
    [InlineData("X-Other", Key, HttpStatusCode.Unauthorized)]
    public async Task With_a_key_configured_only_its_holder_may_search(
        string header,
        string value,
        HttpStatusCode status
    )
    {
        await using var host = await StartAsync(Key);

        using var answer = await GetAsync(host, "/api/search?q=wash", (header, value));

        answer.StatusCode.ShouldBe(status);
    }

    private static async Task<WebApplication> StartAsync(string? key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IKnowledgeStore, InMemoryKnowledgeStore>();
        builder.Services.AddKnowledge().AddLuceneIndex().AddSearch();
        builder.Services.Configure<SearchOptions>(options => options.ApiKey = key);
        var host = builder.Build();
        host.MapSearch();
        await host.StartAsync(Stop);

        var document = new SourceDocument
        {
            Id = "coat",
            Kind = DocumentKind.Help,
            Title = "Waxed coat",
            Text = "Never machine wash the waxed coat.",
            Language = "en",
            Source = "test",
        };
        await host
            .Services.GetRequiredService<IKnowledgeStore>()
            .UpsertAsync([new ChunkedDocument(document, Chunker.Cut(document, "en"), ContentHash.Of(document))], Stop);
        await host.Services.GetRequiredService<IndexSynchronizer>().SynchronizeAsync(Stop);
        return host;
    }

    private static async Task<HttpResponseMessage> GetAsync(
        WebApplication host,
        string path,
        (string Name, string Value)? header = null
    )
    {
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        using var client = new HttpClient { BaseAddress = new Uri(addresses.Addresses.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is { } sent)
        {
            request.Headers.TryAddWithoutValidation(sent.Name, sent.Value);
        }

        return await client.SendAsync(request, Stop);
    }
}
