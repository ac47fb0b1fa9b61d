using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Shouldly;
using Xunit;
using AcpWire = AcpAssistant.Protocols.Acp.V2026_04_17.AcpWire;

namespace AcpAssistant.Tests.Protocols.Acp.V2026_04_17;

public sealed class RequestTests
{
    private readonly AcpWire wire = new();

    [Theory]
    [InlineData("""{"currency":"usd","capabilities":{}}""", "missing", "$.line_items")]
    [InlineData("""{"line_items":[{"id":"a"}],"capabilities":{}}""", "missing", "$.currency")]
    [InlineData("""{"line_items":[{"id":"a"}],"capabilities":{},"currency":"dollars"}""", "invalid", "$.currency")]
    [InlineData("""{"line_items":[{"id":"a"}],"currency":7,"capabilities":{}}""", "invalid", "$.currency")]
    [InlineData("[]", "invalid", "$")]
    [InlineData("\"text\"", "invalid", "$")]
    public void A_create_request_that_lacks_something_required_is_refused(string body, string code, string param) =>
        ShouldBeRefused(
            wire.ReadCreate(JsonElement.Parse(body), CheckoutOwner.Agent("tester"), Samples.Shop),
            code,
            param
        );

    [Theory]
    [InlineData("""{"buyer":{}}""", "missing", "$.buyer.email")]
    [InlineData("""{"buyer":{"email":"nobody"}}""", "invalid", "$.buyer.email")]
    [InlineData("""{"buyer":{"email":["a@b.example"]}}""", "invalid", "$.buyer.email")]
    [InlineData("""{"fulfillment_details":{"email":"nobody"}}""", "invalid", "$.fulfillment_details.email")]
    [InlineData(
        """{"fulfillment_details":{"address":{"name":"A","line_one":"1","city":"B","country":"USA","postal_code":"1"}}}""",
        "invalid",
        "$.fulfillment_details.address.country"
    )]
    [InlineData(
        """{"fulfillment_details":{"address":{"name":"A","city":"B","country":"US","postal_code":"1"}}}""",
        "missing",
        "$.fulfillment_details.address.line_one"
    )]
    [InlineData(
        """{"selected_fulfillment_options":[{"type":"pigeon","option_id":"x"}]}""",
        "unsupported",
        "$.selected_fulfillment_options[0].type"
    )]
    [InlineData(
        """{"selected_fulfillment_options":[{"type":"shipping"}]}""",
        "missing",
        "$.selected_fulfillment_options[0].option_id"
    )]
    [InlineData(
        """{"selected_fulfillment_options":[{"type":"shipping","option_id":"x","item_ids":["a",null]}]}""",
        "missing",
        "$.selected_fulfillment_options[0].item_ids[1]"
    )]
    [InlineData(
        """{"fulfillment_groups":[{"item_ids":["a"],"destination_type":"pickup"}]}""",
        "missing",
        "$.fulfillment_groups[0].id"
    )]
    [InlineData(
        """{"fulfillment_groups":[{"id":"g","item_ids":["a"]}]}""",
        "missing",
        "$.fulfillment_groups[0].destination_type"
    )]
    [InlineData(
        """{"fulfillment_groups":[{"id":"g","item_ids":[],"destination_type":"pickup"}]}""",
        "missing",
        "$.fulfillment_groups[0].item_ids"
    )]
    [InlineData(
        """{"fulfillment_groups":[{"id":"g","item_ids":["a"],"destination_type":"moon"}]}""",
        "unsupported",
        "$.fulfillment_groups[0].destination_type"
    )]
    public void An_update_that_cannot_be_meant_is_refused(string body, string code, string param) =>
        ShouldBeRefused(wire.ReadUpdate(JsonElement.Parse(body)), code, param);

    [Fact]
    public void Order_notes_may_have_5000_characters_and_no_more()
    {
        Update($$"""{"order_notes":"{{new string('x', 5000)}}"}""").Notes!.Length.ShouldBe(5000);

        var tooLong = wire.ReadUpdate(JsonElement.Parse($$"""{"order_notes":"{{new string('x', 5001)}}"}"""));
        ShouldBeRefused(tooLong, "invalid", "$.order_notes");
    }

    [Fact]
    public void What_an_update_does_not_mention_is_left_alone()
    {
        var update = Update("""{"something_new":true}""");

        update.ShouldBe(new CheckoutCommand.Update(null, null, null, null));
    }

    [Theory]
    [InlineData("""{"buyer":null}""", CheckoutParts.Buyer)]
    [InlineData("""{"order_notes":null}""", CheckoutParts.Notes)]
    [InlineData("""{"fulfillment_details":null}""", CheckoutParts.Address | CheckoutParts.Contact)]
    [InlineData("""{"fulfillment_details":{"address":null}}""", CheckoutParts.Address)]
    [InlineData("""{"selected_fulfillment_options":null}""", CheckoutParts.Fulfillment)]
    [InlineData("""{"selected_fulfillment_options":[]}""", CheckoutParts.Fulfillment)]
    [InlineData("""{"fulfillment_details":{}}""", CheckoutParts.None)]
    public void Null_clears(string body, CheckoutParts cleared) => Update(body).Cleared.ShouldBe(cleared);

    [Fact]
    public void Null_items_empty_the_cart() => Update("""{"line_items":null}""").Items!.Value.ShouldBeEmpty();

    [Fact]
    public void The_country_is_upper_case_and_the_state_may_be_missing()
    {
        var update = Update(
            """{"fulfillment_details":{"address":{"name":"Ada","line_one":"1 Way","city":"Oakland","country":"us","postal_code":"94601"}}}"""
        );

        update.Address!.Country.ShouldBe("US");
        update.Address.State.ShouldBe("");
    }

    [Fact]
    public void A_full_name_alone_is_split_into_first_and_last() =>
        Update("""{"buyer":{"email":"Ada@Example.com","full_name":"Ada King Byron"}}""")
            .Buyer.ShouldBe(
                new AcpAssistant.Commerce.Checkout.Buyer(
                    EmailAddress.Parse("ada@example.com"),
                    "Ada King",
                    "Byron",
                    null
                )
            );

    [Theory]
    [InlineData(
        """{"handler_id":"card_tokenized","instrument":{"type":"card","credential":{"type":"spt","token":"spt_1"}}}"""
    )]
    [InlineData("""{"token":"spt_1","provider":"stripe"}""")]
    public void Both_ways_to_hand_over_a_token_are_understood(string payment) =>
        wire.ReadComplete(JsonElement.Parse($$"""{"payment_data":{{payment}}}"""), Samples.Shop)
            .ShouldBeOfType<AcpRead<CheckoutCommand.Complete>.Ok>()
            .Value.Payment.ShouldBe(new PaymentInstrument("card_tokenized", "spt_1", "spt"));

    [Theory]
    [InlineData("{}", "missing", "$.payment_data")]
    [InlineData("""{"payment_data":{}}""", "missing", "$.payment_data.instrument")]
    [InlineData(
        """{"payment_data":{"instrument":{"type":"card","credential":{"type":"spt","token":"t"}}}}""",
        "missing",
        "$.payment_data.handler_id"
    )]
    [InlineData(
        """{"payment_data":{"handler_id":"card_tokenized","instrument":{"type":"card"}}}""",
        "missing",
        "$.payment_data.instrument.credential.type"
    )]
    [InlineData(
        """{"payment_data":{"handler_id":"card_tokenized","instrument":{"type":"card","credential":{"type":"spt","token":""}}}}""",
        "missing",
        "$.payment_data.instrument.credential.token"
    )]
    [InlineData(
        """{"payment_data":{"handler_id":"crypto","instrument":{"type":"card","credential":{"type":"spt","token":"t"}}}}""",
        "invalid",
        "$.payment_data.handler_id"
    )]
    [InlineData(
        """{"payment_data":{"purchase_order_number":"PO-1"}}""",
        "unsupported",
        "$.payment_data.purchase_order_number"
    )]
    public void A_payment_that_cannot_be_taken_is_refused(string body, string code, string param) =>
        ShouldBeRefused(wire.ReadComplete(JsonElement.Parse(body), Samples.Shop), code, param);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"intent_trace":{"reason_code":"price_sensitivity"}}""")]
    [InlineData("""{"intent_trace":{"reason_code":"a_reason_of_the_future","metadata":{"a":1,"b":"c","d":true}}}""")]
    public void Any_reason_may_be_given_for_canceling(string body) =>
        wire.ReadCancel(JsonElement.Parse(body)).ShouldBeOfType<AcpRead<CheckoutCommand.Cancel>.Ok>();

    [Theory]
    [InlineData("""{"intent_trace":"price"}""", "invalid", "$.intent_trace")]
    [InlineData("""{"intent_trace":{}}""", "missing", "$.intent_trace.reason_code")]
    [InlineData(
        """{"intent_trace":{"reason_code":"other","metadata":{"a":{"b":1}}}}""",
        "invalid_type",
        "$.intent_trace.metadata.a"
    )]
    public void A_reason_without_structure_is_refused(string body, string code, string param) =>
        ShouldBeRefused(wire.ReadCancel(JsonElement.Parse(body)), code, param);

    [Theory]
    [InlineData("""{"interventions":{"supported":["3ds","teleport",7]},"hologram":true}""", "3ds,teleport")]
    [InlineData("""{"interventions":{"supported":"3ds"}}""", "")]
    [InlineData("""{"interventions":[]}""", "")]
    [InlineData("{}", "")]
    public void Capabilities_that_are_not_understood_stop_nobody(string capabilities, string understood)
    {
        var body = $$"""{"line_items":[{"id":"a"}],"currency":"usd","capabilities":{{capabilities}}}""";

        var read = wire.ReadCreate(JsonElement.Parse(body), CheckoutOwner.Agent("tester"), Samples.Shop);

        var command = read.ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Ok>().Value;
        string.Join(',', command.AgentInterventions).ShouldBe(understood);
    }

    [Fact]
    public void A_token_is_not_shown_by_the_records_that_carry_it() =>
        new PaymentCredential { Type = "spt", Token = "spt_secret" }
            .ToString()
            .ShouldNotContain("spt_secret");

    private CheckoutCommand.Update Update(string body) =>
        wire.ReadUpdate(JsonElement.Parse(body)).ShouldBeOfType<AcpRead<CheckoutCommand.Update>.Ok>().Value;

    private static void ShouldBeRefused<T>(AcpRead<T> read, string code, string param)
    {
        var error = read.ShouldBeOfType<AcpRead<T>.Refused>().Error;
        error.Code.ShouldBe(code);
        error.Param.ShouldBe(param);
    }
}
