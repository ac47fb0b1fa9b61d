using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>A cart whose items reach the buyer in different ways, as each version can say it.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public void The_first_version_is_told_one_list_for_the_goods_with_the_download_s_price_in_it()
    {
        var session = Write("2025-09-29");

        session["fulfillment_option_id"]!.GetValue<string>().ShouldBe("round");
        Options(session, "total")
            .ShouldBe([
                ("standard", "shipping", 700),
                ("express", "shipping", 1900),
                // What is chosen costs what is charged: 400 + 100 + 50.
                ("round", "shipping", 550),
                ("store", "shipping", 150),
            ]);
    }

    [Theory]
    [InlineData("2025-12-12")]
    [InlineData("2026-01-16")]
    public void Versions_before_2026_01_30_are_told_shipping_and_downloads_and_no_place_that_wasn_t_chosen(
        string version
    )
    {
        var session = Write(version);

        session["fulfillment_options"]!
            .AsArray()
            .Select(option => ((string?)option!["id"], (string?)option["type"]))
            .ShouldBe([
                ("download", "digital"),
                ("standard", "shipping"),
                ("express", "shipping"),
                ("round", "shipping"),
                ("store", "shipping"),
            ]);
        session["selected_fulfillment_options"]!
            .ToJsonString()
            .ShouldBe(
                """[{"type":"digital","digital":{"option_id":"download","item_ids":["li_2"]}},{"type":"shipping","shipping":{"option_id":"round","item_ids":["li_1"]}},{"type":"shipping","shipping":{"option_id":"store","item_ids":["li_3"]}}]"""
            );
    }

    [Theory]
    [InlineData("2026-01-30")]
    [InlineData("2026-04-17")]
    public void Later_versions_are_told_every_way_and_the_groups(string version)
    {
        var session = Write(version);

        session["selected_fulfillment_options"]!
            .ToJsonString()
            .ShouldBe(
                """[{"type":"digital","option_id":"download","item_ids":["li_2"]},{"type":"local_delivery","option_id":"round","item_ids":["li_1"]},{"type":"pickup","option_id":"store","item_ids":["li_3"]}]"""
            );
        var groups = session["fulfillment_groups"]!.AsArray();
        groups[0]!.ToJsonString().ShouldBe("""{"id":"fg_1","item_ids":["li_2"],"destination_type":"digital"}""");
        groups[1]!["fulfillment_details"]!["address"]!["city"]!.GetValue<string>().ShouldBe("Oakland");
        groups[2]!
            .ToJsonString()
            .ShouldBe(
                """{"id":"mine","item_ids":["li_3"],"destination_type":"pickup","location_id":"store","instructions":"Ask for Ada"}"""
            );
        var place = session["fulfillment_options"]!.AsArray().Single(option => (string?)option!["id"] == "store")!;
        place["location"]!["phone"]!.GetValue<string>().ShouldBe("+15550199");
        place["location"]!["instructions"]!.GetValue<string>().ShouldBe("Mon–Sat 10–18");
        place["pickup_type"]!.GetValue<string>().ShouldBe("curbside");
        place["ready_by"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void One_way_for_all_needs_no_groups() =>
        Write("2026-04-17", Samples.Ready).ContainsKey("fulfillment_groups").ShouldBeFalse();

    [Fact]
    public void Selections_are_read_with_their_items_and_kinds()
    {
        var update = Update(
            "2026-04-17",
            """{"selected_fulfillment_options":[{"type":"pickup","option_id":"store","item_ids":["li_3","li_4"]},{"type":"digital","option_id":"download"}]}"""
        );

        var choices = update.FulfillmentChoices!.Value;
        choices
            .Select(choice => (choice.Type, choice.OptionId))
            .ShouldBe([(FulfillmentType.Pickup, "store"), (FulfillmentType.Digital, "download")]);
        choices[0].ItemIds.ShouldBe(["li_3", "li_4"]);
        choices[1].ItemIds.ShouldBeEmpty();
    }

    [Fact]
    public void Nested_selections_are_read_with_their_items()
    {
        var update = Update(
            "2025-12-12",
            """{"selected_fulfillment_options":[{"type":"shipping","shipping":{"option_id":"round","item_ids":["li_1"]}},{"type":"digital","digital":{"option_id":"download","item_ids":["li_2"]}}]}"""
        );

        update
            .FulfillmentChoices!.Value.Select(choice => (choice.Type, choice.OptionId, choice.ItemIds.Single()))
            .ShouldBe([(null, "round", "li_1"), (FulfillmentType.Digital, "download", "li_2")]);
    }

    [Fact]
    public void Groups_are_read_and_a_group_s_address_counts_where_the_session_s_is_not_told()
    {
        var update = Update(
            "2026-01-30",
            """{"fulfillment_groups":[{"id":"g","item_ids":["mug"],"destination_type":"shipping","instructions":"Ring","fulfillment_details":{"name":"Ada","address":{"name":"Ada","line_one":"1 Way","city":"Oakland","state":"CA","country":"US","postal_code":"94601"}}}]}"""
        );

        var group = update.FulfillmentGroups!.Value.Single();
        (group.GroupId, group.Type, group.ItemIds.Single(), group.Instructions).ShouldBe(
            ("g", FulfillmentType.Shipping, "mug", "Ring")
        );
        update.Address!.City.ShouldBe("Oakland");
        update.Contact!.Name.ShouldBe("Ada");
    }

    [Fact]
    public void A_group_that_goes_elsewhere_is_refused()
    {
        const string Body =
            """{"fulfillment_details":{"address":{"name":"Ada","line_one":"1 Way","city":"Oakland","state":"CA","country":"US","postal_code":"94601"}},"fulfillment_groups":[{"id":"g","item_ids":["mug"],"destination_type":"shipping","fulfillment_details":{"address":{"name":"Ada","line_one":"1 Way","city":"Reno","state":"NV","country":"US","postal_code":"89501"}}}]}""";

        var read = Spoken.Wire("2026-04-17").ReadUpdate(JsonElement.Parse(Body));

        read.ShouldBeOfType<AcpRead<CheckoutCommand.Update>.Refused>()
            .Error.Param.ShouldBe("$.fulfillment_groups[0].fulfillment_details.address");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public void Groups_can_be_taken_back(string value) =>
        Update("2026-04-17", $$"""{"fulfillment_groups":{{value}}}""")
            .Cleared.ShouldBe(CheckoutParts.FulfillmentGroups);

    private static CheckoutCommand.Update Update(string version, string body) =>
        Spoken
            .Wire(version)
            .ReadUpdate(JsonElement.Parse(body))
            .ShouldBeOfType<AcpRead<CheckoutCommand.Update>.Ok>()
            .Value;

    private static JsonObject Write(string version, CheckoutSession? session = null) =>
        JsonNode.Parse(Spoken.Wire(version).WriteSession(session ?? MixedSample.Session, Samples.Shop))!.AsObject();

    private static IEnumerable<(string, string, int)> Options(JsonObject session, string amount) =>
        session["fulfillment_options"]!
            .AsArray()
            .Select(option =>
                (option!["id"]!.GetValue<string>(), option["type"]!.GetValue<string>(), option[amount]!.GetValue<int>())
            );
}
