using System.Text.Json;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Fakes.Chat;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Routing;

public sealed class RouterTests
{
    private const double LeastMacroRecall = 0.65;
    private const int LeastLines = 10;
    private static readonly Router Router = new();

    [Theory]
    [InlineData("where is my order CL-10482?", ChatRoute.TrackOrder)]
    [InlineData("my parcel hasn't arrived yet", ChatRoute.TrackOrder)]
    [InlineData("où en est ma commande ?", ChatRoute.TrackOrder)]
    [InlineData("please cancel my order", ChatRoute.CancelOrder)]
    [InlineData("je veux annuler ma commande", ChatRoute.CancelOrder)]
    [InlineData("I typed the wrong delivery address", ChatRoute.ChangeOrder)]
    [InlineData("I want to send this back", ChatRoute.ReturnRefund)]
    [InlineData("je voudrais renvoyer cette veste", ChatRoute.ReturnRefund)]
    [InlineData("let me speak to a human", ChatRoute.HumanAgent)]
    [InlineData("I'll take two of the blue one in M", ChatRoute.Purchase)]
    [InlineData("do you ship to Canada", ChatRoute.DeliveryInfo)]
    [InlineData("hello there", ChatRoute.Smalltalk)]
    [InlineData("merci beaucoup", ChatRoute.Smalltalk)]
    [InlineData("what are your opening hours", ChatRoute.StoreInfo)]
    [InlineData("can I pay with PayPal", ChatRoute.PaymentInvoice)]
    [InlineData("any discount codes?", ChatRoute.Offers)]
    [InlineData("is this jacket waterproof", ChatRoute.ProductQuestion)]
    [InlineData("which tent would you recommend for two people", ChatRoute.Recommendation)]
    [InlineData("write me a python script", ChatRoute.OutOfScope)]
    public void Plain_messages_go_where_they_belong(string message, ChatRoute route) =>
        Router.Route(message).Route.ShouldBe(route);

    [Fact]
    public void Confidence_is_a_probability_and_the_same_message_gets_the_same_guess()
    {
        var first = Router.Route("is it ok in the rain?");

        first.Confidence.ShouldBeInRange(0, 1);
        new Router().Route("is it ok in the rain?").ShouldBe(first);
    }

    [Fact]
    public void Every_route_has_phrases_in_both_languages()
    {
        foreach (var language in new[] { "en", "fr" })
        {
            PhraseFile
                .Read(language)
                .Select(phrase => phrase.Route)
                .Distinct()
                .Count()
                .ShouldBe(Enum.GetValues<ChatRoute>().Length);
        }
    }

    [Fact]
    public void Lines_of_live_shop_bots_it_never_learned_from_are_routed()
    {
        var file = TestData.Find("hint3/derived/router_train.jsonl");
        Assert.SkipWhen(
            file is null,
            "The hint3 lines are not there; set ACP_TEST_DATA to the folder that holds them."
        );

        var lines = File.ReadLines(file!)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line =>
                (
                    Text: line.GetProperty("text").GetString()!,
                    Route: RouteNames.Parse(line.GetProperty("route").GetString()!)!.Value
                )
            );
        var recall = lines
            .GroupBy(line => line.Route)
            .Where(group => group.Count() >= LeastLines)
            .ToDictionary(
                group => group.Key,
                group => group.Average(line => Router.Route(line.Text).Route == line.Route ? 1.0 : 0)
            );

        recall.Values.Average().ShouldBeGreaterThanOrEqualTo(LeastMacroRecall);
    }
}
