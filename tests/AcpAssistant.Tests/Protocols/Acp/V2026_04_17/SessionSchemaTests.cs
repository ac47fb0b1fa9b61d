using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Shouldly;
using Xunit;
using AcpWire = AcpAssistant.Protocols.Acp.V2026_04_17.AcpWire;

namespace AcpAssistant.Tests.Protocols.Acp.V2026_04_17;

/// <summary>What we say must be what the specification's JSON Schema allows, to the last property.</summary>
public sealed class SessionSchemaTests
{
    private const string File = "schema.agentic_checkout.json";

    public static TheoryData<CheckoutStatus> Statuses => [.. Enum.GetValues<CheckoutStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_session_in_any_status_is_valid(CheckoutStatus status) =>
        await ShouldBeValid(Write(Samples.Ready with { Status = status }), "CheckoutSession");

    [Fact]
    public async Task A_session_without_any_optional_part_is_valid() =>
        await ShouldBeValid(Write(Samples.Empty), "CheckoutSession");

    [Fact]
    public async Task Messages_of_every_kind_are_valid() =>
        await ShouldBeValid(Write(Samples.Declined), "CheckoutSession");

    [Fact]
    public async Task A_completed_session_is_valid_with_its_order() =>
        await ShouldBeValid(Write(Samples.Completed), "CheckoutSessionWithOrder");

    [Theory]
    [InlineData("express", "FulfillmentOptionShipping")]
    [InlineData("download", "FulfillmentOptionDigital")]
    [InlineData("store", "FulfillmentOptionPickup")]
    [InlineData("round", "FulfillmentOptionLocalDelivery")]
    public async Task A_way_of_delivery_has_no_property_that_its_kind_lacks(string id, string definition)
    {
        var option = Write(MixedSample.Session)["fulfillment_options"]!
            .AsArray()
            .Single(option => (string?)option!["id"] == id);

        await ShouldBeValid(option!.AsObject(), definition);
    }

    [Fact]
    public async Task The_schema_check_catches_an_unknown_property()
    {
        var session = Write(Samples.Ready);
        session["surprise"] = 1;

        (await Problems(session, "CheckoutSession")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_schema_check_catches_a_wrong_type_deep_inside()
    {
        var session = Write(Samples.Ready);
        session["line_items"]![0]!["totals"]![0]!["amount"] = "14900";

        (await Problems(session, "CheckoutSession")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_error_is_valid()
    {
        var versions = new AcpVersions([new AcpWire()]);
        AcpError[] errors =
        [
            AcpError.Invalid("No.", "$.buyer.email"),
            AcpError.Missing("$.line_items"),
            AcpError.Unsupported("No."),
            versions.MissingVersion(),
            versions.UnsupportedVersion(),
        ];

        foreach (var error in errors)
        {
            await ShouldBeValid(JsonNode.Parse(error.ToJson())!.AsObject(), "Error");
        }
    }

    [Fact]
    public async Task The_discovery_document_is_valid()
    {
        var discovery = new AcpDiscovery("https://shop.example", ["usd"], ["en", "fr"], ["3ds"]);
        var json = discovery.ToJson(new AcpVersions([new AcpWire()]));

        await ShouldBeValid(JsonNode.Parse(json)!.AsObject(), "DiscoveryResponse");
    }

    [Theory]
    [InlineData(typeof(AcpAssistant.Protocols.Acp.V2026_01_30.CheckoutSession), "CheckoutSessionBase")]
    [InlineData(typeof(LineItem), "LineItem")]
    [InlineData(typeof(AcpAssistant.Protocols.Acp.Shared.Total), "Total")]
    [InlineData(typeof(FulfillmentGroup), "FulfillmentGroup")]
    [InlineData(typeof(Message), "MessageError")]
    [InlineData(typeof(AcpAssistant.Protocols.Acp.Shared.Order), "Order")]
    [InlineData(typeof(OrderLineItem), "OrderLineItem")]
    [InlineData(typeof(PaymentHandler), "PaymentHandler")]
    [InlineData(typeof(AcpAssistant.Protocols.Acp.Shared.Address), "Address")]
    [InlineData(typeof(AcpAssistant.Protocols.Acp.Shared.Buyer), "Buyer")]
    public void Wire_records_have_no_property_that_the_schema_lacks(Type record, string definition)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var known = SpecificationFiles.PropertiesOf(AcpWire.VersionText, File, definition);
        var ours = AcpJson20260130
            .Default.GetTypeInfo(record)!
            .Properties.Where(property => !property.IsExtensionData)
            .Select(property => property.Name);

        ours.Except(known, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static JsonObject Write(AcpAssistant.Commerce.Checkout.CheckoutSession session) =>
        JsonNode.Parse(new AcpWire().WriteSession(session, Samples.Shop))!.AsObject();

    private static async Task ShouldBeValid(JsonObject json, string definition) =>
        (await Problems(json, definition)).ShouldBeEmpty(json.ToJsonString());

    private static async Task<IEnumerable<string>> Problems(JsonObject json, string definition)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var schema = await SpecificationFiles.SchemaAsync(
            AcpWire.VersionText,
            File,
            definition,
            TestContext.Current.CancellationToken
        );
        return schema.Validate(json.ToJsonString()).Select(problem => problem.ToString());
    }
}
