using AcpAssistant.Adapters.Models;
using AcpAssistant.Fakes.Models;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Models;

/// <summary>The walk through the demo shop with a configured model, over real sockets on both sides: the whole product in front, a server that speaks OpenAI's protocol behind.</summary>
public sealed class ModelWalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_walk_passes_with_a_model_in_English_and_in_French()
    {
        var model = new FakeOpenAi("walk-1", "key-1");
        using var endpoint = LoopbackEndpoint.Start(model.Think(WalkingModel.Answer));
        await using var shop = await Start(endpoint.Address);

        foreach (var words in new[] { DemoWalks.English(), DemoWalks.French })
        {
            var before = model.Requests.Count;

            await new ChatWalk(shop, words).RunAsync();

            // A question, a purchase, an order, a return, a person and the line for the ticket; proofs and yeses need no model.
            (model.Requests.Count - before).ShouldBe(6);
        }

        foreach (var body in model.Requests.Select(request => request.Body.ToJsonString()))
        {
            body.ShouldNotContain("Ada.Byron", Case.Insensitive);
            body.ShouldNotContain("CL-1");
        }
    }

    [Fact]
    public async Task The_answer_is_the_models_with_the_shops_evidence_and_is_streamed()
    {
        using var endpoint = LoopbackEndpoint.Start(new FakeOpenAi("walk-1", "key-1").Think(WalkingModel.Answer));
        await using var shop = await Start(endpoint.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/chat", UriKind.Relative))
        {
            Content = new StringContent(
                """{"message":"How should I wash this T-shirt?","context":{"product_id":"ridge-merino-tee"}}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await shop.Http.SendAsync(request, Cancellation);
        var events = await response.Content.ReadAsStringAsync(Cancellation);

        events.ShouldContain("Please use the wool cycle at 30 °C. [1]");
        events.ShouldContain("event: citation");
        events.ShouldContain("event: done");
        events.ShouldNotContain("restarted");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("refused")]
    [InlineData("down")]
    public async Task When_the_model_server_fails_the_offline_answer_comes(string how)
    {
        var model = new FakeOpenAi("walk-1", "key-1");
        using var endpoint = LoopbackEndpoint.Start(
            model.Think(_ =>
                how == "cut"
                    ? new FakeAnswer.BreaksOff("Please use the wool ", "cycle")
                    : new FakeAnswer.Fails(429, "rate limit")
            )
        );
        if (how == "down")
        {
            endpoint.Dispose();
        }

        await using var shop = await Start(endpoint.Address);

        await new ChatWalk(shop, DemoWalks.English()).AskAsync();
    }

    private static Task<ShopHost> Start(Uri model) =>
        ShopHost.StartAsync(
            Cancellation,
            $"--ACP:Model:Provider={ModelProviders.OpenAi}",
            $"--ACP:Model:Endpoint={new Uri(model, "v1")}",
            "--ACP:Model:ApiKey=key-1",
            "--ACP:Model:Name=walk-1"
        );
}
