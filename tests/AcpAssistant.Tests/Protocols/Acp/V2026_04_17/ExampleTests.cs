using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Protocols.Acp.V2026_01_30;
using Shouldly;
using Xunit;
using AcpWire = AcpAssistant.Protocols.Acp.V2026_04_17.AcpWire;

namespace AcpAssistant.Tests.Protocols.Acp.V2026_04_17;

/// <summary>The specification's own examples are read into our wire records and come out unchanged.</summary>
public sealed class ExampleTests
{
    [Theory]
    [InlineData("create_checkout_session_request")]
    [InlineData("create_checkout_session_request_with_first_touch_attribution")]
    public void Create_requests_come_out_unchanged(string name) =>
        ShouldRoundTrip(name, AcpJson20260130.Default.CheckoutSessionCreateRequest);

    [Fact]
    public void Update_requests_come_out_unchanged() =>
        ShouldRoundTrip("update_checkout_session_request", AcpJson20260130.Default.CheckoutSessionUpdateRequest);

    [Theory]
    [InlineData("complete_checkout_session_request")]
    [InlineData("complete_checkout_session_request_seller_backed")]
    [InlineData("complete_checkout_session_request_with_last_touch_attribution")]
    [InlineData("complete_session_with_authentication_result_request")]
    [InlineData("complete_session_with_denied_authentication_request")]
    public void Complete_requests_come_out_unchanged(string name) =>
        ShouldRoundTrip(name, AcpJson20260130.Default.CheckoutSessionCompleteRequest);

    [Theory]
    [InlineData("cancel_checkout_session_request")]
    [InlineData("cancel_checkout_session_request_timing_deferred")]
    public void Cancel_requests_come_out_unchanged(string name) =>
        ShouldRoundTrip(name, AcpJson20260130.Default.CancelSessionRequest);

    [Theory]
    [InlineData("create_checkout_session_response")]
    [InlineData("update_checkout_session_response")]
    [InlineData("complete_checkout_session_response")]
    [InlineData("get_checkout_session_response")]
    [InlineData("cancel_checkout_session_response")]
    [InlineData("checkout_session_authentication_required")]
    [InlineData("checkout_session_with_out_of_stock")]
    [InlineData("checkout_session_with_payment_declined")]
    public void Sessions_come_out_unchanged(string name) =>
        ShouldRoundTrip(name, AcpJson20260130.Default.CheckoutSession);

    [Fact]
    public void The_example_of_two_items_is_read_as_two_items()
    {
        var body = Example("create_multi_item_checkout_request", "examples.multi_item_checkout.json").ToJsonString();

        var read = new AcpWire().ReadCreate(JsonElement.Parse(body), CheckoutOwner.Agent("tester"), Samples.Shop);

        read.ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Ok>().Value.Items.Length.ShouldBe(2);
    }

    [Fact]
    public void Every_create_example_becomes_a_command()
    {
        var example = Example("create_checkout_session_request");

        var read = new AcpWire().ReadCreate(
            JsonElement.Parse(example.ToJsonString()),
            CheckoutOwner.Agent("tester"),
            Samples.Shop
        );

        var command = read.ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Ok>().Value;
        command.Address!.City.ShouldBe("San Francisco");
        command.AgentInterventions.ShouldBe(["3ds", "address_verification"]);
        command.Notes.ShouldBe("Leave at front door if I'm not home.");
    }

    private static void ShouldRoundTrip<T>(string name, JsonTypeInfo<T> type)
    {
        var example = Example(name);

        var record = example.Deserialize(type)!;
        var written = JsonSerializer.SerializeToNode(record, type);

        JsonNode.DeepEquals(written, example).ShouldBeTrue($"{written}\n\ninstead of\n\n{example}");
    }

    private static JsonNode Example(string name, string file = "examples.agentic_checkout.json")
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        return SpecificationFiles.Examples(AcpWire.VersionText, file)[name]!;
    }
}
