using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Routing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Routing;

public sealed class RouteEvidenceTests
{
    [Theory]
    [InlineData(ChatRoute.ChangeOrder, "change the picture size on the TV")]
    [InlineData(ChatRoute.Purchase, "Can I put it in the dryer?")]
    [InlineData(ChatRoute.Complaint, "make it three")]
    [InlineData(ChatRoute.TrackOrder, "where is the on button")]
    public void A_dialogue_nobody_asked_for_is_not_begun(ChatRoute guessed, string message) =>
        RouteEvidence
            .Weigh(new RouteGuess(guessed, 0.7, ChatRoute.TrackOrder), message, aboutOrder: false)
            .Route.ShouldBe(ChatRoute.ProductQuestion);

    [Theory]
    [InlineData(ChatRoute.ChangeOrder, "i gave you the wrong adress")]
    [InlineData(ChatRoute.Purchase, "can I buy it in blue?")]
    [InlineData(ChatRoute.Purchase, "two of those")]
    [InlineData(ChatRoute.Complaint, "le produit a un problème")]
    [InlineData(ChatRoute.TrackOrder, "any news of my parcl")]
    public void A_word_for_it_is_enough_misspelt_too(ChatRoute guessed, string message) =>
        RouteEvidence
            .Weigh(new RouteGuess(guessed, 0.7, ChatRoute.StoreInfo), message, aboutOrder: false)
            .Route.ShouldBe(guessed);

    [Theory]
    [InlineData("do you ship to Norway", ChatRoute.DeliveryInfo)]
    [InlineData("livrez-vous en Espagne ?", ChatRoute.DeliveryInfo)]
    [InlineData("please stop my order", ChatRoute.CancelOrder)]
    [InlineData("le colis est arrivé tout cabossé", ChatRoute.Complaint)]
    [InlineData("one of them has a hole", ChatRoute.Complaint)]
    [InlineData("the zip on my coat: my coat broke", ChatRoute.Complaint)]
    [InlineData("how do I place an order", ChatRoute.Purchase)]
    public void Settled_turns_of_phrase_decide(string message, ChatRoute route) =>
        RouteCues.Find(message).ShouldBe(route);
}
