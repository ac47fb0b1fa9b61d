using System.Text.Json.Nodes;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>Ask, buy, where is it, send it back, talk to a person: each step over the JSON interface, each checked against what the shop has stored.</summary>
internal sealed class ChatWalk(ShopHost shop, WalkWords words)
{
    private const string Email = "Ada.Byron@example.com";

    private readonly Shopper _shopper = new(shop.Http, words.Language) { ProductId = words.AskedOn };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        await AskAsync();
        await TrackAsync(await BuyAsync());
        await ReturnAsync();
        await HandOffAsync();
    }

    public async Task AskAsync()
    {
        var turn = await _shopper.SayAsync(words.Question);

        turn.Body["abstained"]!.GetValue<bool>().ShouldBeFalse(turn.Reply);
        turn.Text("language").ShouldBe(words.Language, turn.Reply);
        turn.Reply.ShouldContain(words.Fact, Case.Insensitive);
        if (words.FactDocument is { } document)
        {
            turn.Citations.Select(source => source.DocumentId).ShouldContain(document, turn.Body.ToJsonString());
        }

        foreach (var source in turn.Citations)
        {
            turn.Reply.ShouldContain(source.Marker);
            var chunks = await shop.Get<IKnowledgeStore>().FindChunksAsync([source.ChunkId], Cancellation);
            chunks.ShouldHaveSingleItem().Text.ShouldContain(source.Quote);
        }
    }

    public async Task<OrderId> BuyAsync()
    {
        _shopper.ProductId = words.ProductId;
        var offer = await _shopper.SayAsync(words.Buy);
        var summary = offer.Body["confirmation"].ShouldNotBeNull(offer.Reply)["summary"]!.GetValue<string>();
        foreach (var part in words.Bought)
        {
            summary.ShouldContain(part);
        }

        var checkout = await _shopper.ConfirmAsync();
        var path = "/api/checkout/" + checkout.CheckoutId.ShouldNotBeNull(checkout.Reply);
        var session = await _shopper.PostAsync(path, Form());
        var choice = session["shipping_options"]!.AsArray()[^1]!["id"]!.GetValue<string>();
        session = await _shopper.PostAsync(path, new JsonObject { ["shipping_option_id"] = choice });
        session["status"]!.GetValue<string>().ShouldBe("ready_for_payment", session.ToJsonString());
        session = await _shopper.PostAsync(
            path + "/complete",
            new JsonObject { ["card_id"] = "visa", ["expected_total"] = session["total"]!.GetValue<long>() }
        );

        var id = new OrderId(session["order"].ShouldNotBeNull(session.ToJsonString())["id"]!.GetValue<string>());
        var order = (await shop.Get<IOrderStore>().FindForShopAsync(id, Cancellation)).ShouldNotBeNull();
        var line = order.Lines.ShouldHaveSingleItem();
        (line.VariantId.Value, line.Quantity).ShouldBe((words.VariantId, words.Quantity));
        order.TotalAmount.ShouldBe(session["total"]!.GetValue<long>());
        return id;
    }

    public async Task TrackAsync(OrderId order)
    {
        var asked = await _shopper.SayAsync(words.WhereIsMyOrder);
        asked.Identity.ShouldBe("anonymous");
        asked.Reply.ShouldNotContain(order.Value, Case.Insensitive, "nothing of an order before the proof");

        (await _shopper.SayAsync(order.Value)).Identity.ShouldBe("anonymous", "a number alone proves nothing");
        var status = await _shopper.SayAsync(Email);

        status.Identity.ShouldBe("order", status.Reply);
        status.Route.ShouldBe("track_order");
        status.Reply.ShouldContain(order.Value);
    }

    public async Task ReturnAsync()
    {
        var id = new OrderId(words.ReturnOrder);
        var order = (await shop.Get<IOrderStore>().FindForShopAsync(id, Cancellation)).ShouldNotBeNull();

        var asked = await _shopper.SayAsync(words.Return);
        asked.ConfirmationId.ShouldBeNull("the order of another person, not proven yet");
        var turn = await _shopper.SayAsync(order.Email.Value);
        if (turn.ConfirmationId is null)
        {
            turn = await _shopper.SayAsync(words.ReturnItem);
        }

        turn.ConfirmationId.ShouldNotBeNull(turn.Reply);
        (await ReturnsAsync(id)).ShouldBeEmpty("nothing happens before the yes");
        var done = await _shopper.ConfirmAsync();

        var saved = (await ReturnsAsync(id)).ShouldHaveSingleItem();
        done.ReturnNumber.ShouldBe(saved.Id.Value, done.Reply);
        var line = order.Lines.Single(line => line.Id == saved.Lines.ShouldHaveSingleItem().LineId);
        line.VariantId.Value.ShouldBe(words.ReturnVariant);
    }

    public async Task HandOffAsync()
    {
        var turn = await _shopper.SayAsync(words.Person);
        var id = turn.TicketId.ShouldNotBeNull(turn.Reply);
        turn.Reply.ShouldContain(id);
        var desk = shop.Get<ITicketDesk>();
        var ticket = (await desk.FindAsync(id, Cancellation)).ShouldNotBeNull();
        ticket.Summary.Language.ShouldBe(words.Language);
        ticket.Summary.Transcript.ShouldContain(line => line.Contains(words.Question, StringComparison.Ordinal));

        (await desk.ReplyAsync(id, "Robin", "I'll look into it.", Cancellation)).ShouldBeTrue();

        var events = await _shopper.GetAsync($"/api/chat/{_shopper.ConversationId}/events?after=0");
        var reply = events["events"]!.AsArray()[^1]!;
        reply["author"]!.GetValue<string>().ShouldBe("support");
        reply["author_name"]!.GetValue<string>().ShouldBe("Robin");
        reply["text"]!.GetValue<string>().ShouldBe("I'll look into it.");
    }

    private async Task<IReadOnlyList<ReturnRequest>> ReturnsAsync(OrderId order) =>
        await shop.Get<IReturnStore>().ListAsync(order, Cancellation);

    private static JsonObject Form() =>
        new()
        {
            ["buyer"] = new JsonObject
            {
                ["email"] = Email,
                ["first_name"] = "Ada",
                ["last_name"] = "Byron",
            },
            ["address"] = new JsonObject
            {
                ["name"] = "Ada Byron",
                ["line_one"] = "1 Engine Way",
                ["city"] = "Oakland",
                ["state"] = "CA",
                ["postal_code"] = "94601",
                ["country"] = "US",
            },
        };
}
