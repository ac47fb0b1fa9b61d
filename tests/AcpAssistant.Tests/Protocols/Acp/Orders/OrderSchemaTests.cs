using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Tests.Protocols.Acp.Versions;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Orders;

/// <summary>Orders and the webhooks about them must be what the specification of their version allows.</summary>
public sealed class OrderSchemaTests
{
    public static TheoryData<string, string> Everywhere =>
        new(from version in Spoken.Folders from order in SampleOrders.All.Keys select (version, order));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task An_order_is_valid(string version, string order)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var written = Spoken.Wire(version).WriteOrder(SampleOrders.All[order], Samples.Shop);

        var problems = await AnswerSchema.ProblemsAsync(
            version,
            JsonNode.Parse(written)!.AsObject(),
            "Order",
            TestContext.Current.CancellationToken
        );

        problems.ShouldBeEmpty(written);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_webhook_is_valid(string version, string order)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        foreach (var name in (string[])["order_create", "order_update"])
        {
            var written = Spoken.Wire(version).WriteOrderEvent(name, SampleOrders.All[order], Samples.Shop);

            (await WebhookSchema.ProblemsAsync(version, written)).ShouldBeEmpty(written);
        }
    }

    [Theory]
    [InlineData("2025-09-29", "status")]
    [InlineData("2026-01-30", "refunds")]
    [InlineData("2026-04-17", "status")]
    [InlineData("2026-04-17", "permalink_url")]
    public async Task The_webhook_check_catches_what_is_missing(string version, string field)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var written = JsonNode.Parse(
            Spoken.Wire(version).WriteOrderEvent("order_create", SampleOrders.All["shipped"], Samples.Shop)
        )!;
        written["data"]!.AsObject().Remove(field);

        (await WebhookSchema.ProblemsAsync(version, written.ToJsonString())).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("2025-09-29")]
    [InlineData("2026-04-17")]
    public async Task The_webhook_check_catches_an_unknown_field(string version)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var written = JsonNode.Parse(
            Spoken.Wire(version).WriteOrderEvent("order_create", SampleOrders.All["shipped"], Samples.Shop)
        )!;
        written["data"]!["surprise"] = 1;

        (await WebhookSchema.ProblemsAsync(version, written.ToJsonString())).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(typeof(Fulfillment), "Fulfillment")]
    [InlineData(typeof(FulfillmentEvent), "FulfillmentEvent")]
    [InlineData(typeof(Adjustment), "Adjustment")]
    [InlineData(typeof(LineItemReference), "LineItemReference")]
    [InlineData(typeof(SupportInfo), "SupportInfo")]
    [InlineData(typeof(OrderConfirmation), "OrderConfirmation")]
    public void Wire_records_have_no_property_that_the_schema_lacks(Type record, string definition)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var known = SpecificationFiles.PropertiesOf(Spoken.Newest, "schema.agentic_checkout.json", definition);

        OrderJson
            .Default.GetTypeInfo(record)!
            .Properties.Select(property => property.Name)
            .Except(known, StringComparer.Ordinal)
            .ShouldBeEmpty();
    }
}
