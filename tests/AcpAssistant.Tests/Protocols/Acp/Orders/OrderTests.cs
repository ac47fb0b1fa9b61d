using System.Text.Json.Nodes;
using AcpAssistant.Tests.Protocols.Acp.Versions;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Orders;

/// <summary>What agents read of an order, by the derivations of the orders RFC (§7.1).</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("confirmed", "confirmed", "confirmed")]
    [InlineData("packing", "processing", "confirmed")]
    [InlineData("partly_shipped", "processing", "confirmed")]
    [InlineData("partly_arrived", "processing", "confirmed")]
    [InlineData("shipped", "shipped", "shipped")]
    [InlineData("without_tracking", "shipped", "shipped")]
    [InlineData("arrived", "completed", "fulfilled")]
    [InlineData("canceled", "canceled", "canceled")]
    [InlineData("return_announced", "completed", "fulfilled")]
    [InlineData("return_received", "completed", "fulfilled")]
    [InlineData("all_sent_back", "canceled", "canceled")]
    public void Its_status_follows_from_lines_and_parcels(string order, string newest, string before)
    {
        Read(order)["status"]!.GetValue<string>().ShouldBe(newest);
        Event("2026-01-30", order)["data"]!["status"]!.GetValue<string>().ShouldBe(before);
    }

    [Theory]
    [InlineData("confirmed", "li_1", 2, 2, 0, "processing")]
    [InlineData("partly_shipped", "li_1", 2, 2, 2, "fulfilled")]
    [InlineData("partly_shipped", "li_2", 1, 1, 0, "processing")]
    [InlineData("canceled", "li_1", 2, 0, 0, "removed")]
    [InlineData("return_announced", "li_1", 2, 2, 2, "fulfilled")]
    [InlineData("return_received", "li_1", 2, 1, 1, "fulfilled")]
    [InlineData("all_sent_back", "li_2", 1, 0, 0, "removed")]
    public void A_line_tells_how_much_is_wanted_and_has_left(
        string order,
        string line,
        int ordered,
        int current,
        int fulfilled,
        string status
    )
    {
        var written = Read(order)["line_items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == line)!;

        var quantity = written["quantity"]!;
        quantity["ordered"]!.GetValue<int>().ShouldBe(ordered);
        quantity["current"]!.GetValue<int>().ShouldBe(current);
        quantity["fulfilled"]!.GetValue<int>().ShouldBe(fulfilled);
        written["status"]!.GetValue<string>().ShouldBe(status);
    }

    [Fact]
    public void Events_are_told_once_each_in_the_specifications_words()
    {
        var first = Read("shipped")["fulfillments"]![0]!;

        Words(first["events"]!, "type").ShouldBe(["processing", "shipped", "in_transit"]);
        Words(first["events"]!, "id").ShouldBe(["ff_1_1", "ff_1_2", "ff_1_3"]);
        first["status"]!.GetValue<string>().ShouldBe("in_transit");
    }

    [Fact]
    public void What_was_told_of_a_parcel_is_still_told_when_it_has_arrived()
    {
        var before = Words(Read("partly_shipped")["fulfillments"]![0]!["events"]!, "id");
        var after = Words(Read("partly_arrived")["fulfillments"]![0]!["events"]!, "id");

        after.Take(before.Count).ShouldBe(before);
        after.Count.ShouldBe(before.Count + 1);
    }

    [Fact]
    public void A_cancellation_tells_the_lines_and_its_refund_tells_the_money()
    {
        var order = Read("canceled");
        var changes = order["adjustments"]!;

        Words(changes, "type").ShouldBe(["cancellation", "refund"]);
        Words(changes, "status").ShouldBe(["completed", "completed"]);
        changes[0]!["amount"].ShouldBeNull();
        changes[1]!["amount"]!.GetValue<long>().ShouldBe(33008);
        Total(order, "total").ShouldBe(33008);
        Total(order, "amount_refunded").ShouldBe(33008);
    }

    [Fact]
    public void A_promised_refund_is_pending_under_the_id_it_will_keep()
    {
        var promised = Read("refund_pending")["adjustments"]![1]!;
        var paid = Read("canceled")["adjustments"]![1]!;

        promised["status"]!.GetValue<string>().ShouldBe("pending");
        promised["id"]!.GetValue<string>().ShouldBe(paid["id"]!.GetValue<string>());
        Event("2026-01-30", "refund_pending")["data"]!["refunds"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void A_return_names_its_pieces_and_what_it_gives_back()
    {
        var change = Read("return_announced")["adjustments"]![0]!;

        change["type"]!.GetValue<string>().ShouldBe("return");
        change["status"]!.GetValue<string>().ShouldBe("pending");
        change["line_items"]!.ToJsonString().ShouldBe("""[{"id":"li_1","quantity":1}]""");
        change["amount"]!.GetValue<long>().ShouldBe(16204);
        change["currency"]!.GetValue<string>().ShouldBe("usd");
    }

    [Fact]
    public void An_order_without_tracking_has_no_fulfillments() =>
        Read("without_tracking")["fulfillments"]!.AsArray().ShouldBeEmpty();

    private static JsonNode Read(string order) =>
        JsonNode.Parse(Spoken.Wire(Spoken.Newest).WriteOrder(SampleOrders.All[order], Samples.Shop))!;

    private static JsonNode Event(string version, string order) =>
        JsonNode.Parse(Spoken.Wire(version).WriteOrderEvent("order_update", SampleOrders.All[order], Samples.Shop))!;

    private static List<string> Words(JsonNode list, string name) =>
        [.. list.AsArray().Select(item => item![name]!.GetValue<string>())];

    private static long Total(JsonNode order, string type) =>
        order["totals"]!.AsArray().Single(total => total!["type"]!.GetValue<string>() == type)![
            "amount"
        ]!.GetValue<long>();
}
