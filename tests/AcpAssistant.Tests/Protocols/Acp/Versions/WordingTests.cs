using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Tests.Architecture;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>The same session, word for word, in every version before the newest (which has its own golden files).</summary>
public sealed class WordingTests
{
    private const string Folder = "tests/AcpAssistant.Tests/Protocols/Acp/Versions/Golden";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("2025-09-29")]
    [InlineData("2025-12-12")]
    [InlineData("2026-01-16")]
    [InlineData("2026-01-30")]
    public void A_completed_session_is_written_as_agreed(string version)
    {
        var path = Path.Combine(SourceTree.Root, Folder, version + ".json");
        var session = Samples.Completed with { Messages = Samples.Declined.Messages };

        var written = JsonNode.Parse(Spoken.Wire(version).WriteSession(session, Samples.Shop))!.ToJsonString(Readable);

        string.Equals(written, File.ReadAllText(path).TrimEnd(), StringComparison.Ordinal)
            .ShouldBeTrue($"{version}.json is not what is written now:\n{written}");
    }

    [Theory]
    [InlineData("2025-09-29", "$.fulfillment_address.state")]
    [InlineData("2025-12-12", "$.fulfillment_details.address.state")]
    [InlineData("2026-01-16", "$.fulfillment_details.address.state")]
    [InlineData("2026-01-30", "$.fulfillment_details.address.state")]
    [InlineData("2026-04-17", "$.fulfillment_details.address.state")]
    public void Messages_name_places_of_the_session_as_the_version_does(string version, string path) =>
        Message(
            version,
            CheckoutMessage.Error("missing", "The state is needed.", "$.fulfillment_details.address.state")
        )["param"]!
            .GetValue<string>()
            .ShouldBe(path);

    [Theory]
    [InlineData("2025-09-29", CheckoutStatus.AuthenticationRequired, "not_ready_for_payment")]
    [InlineData("2025-12-12", CheckoutStatus.AuthenticationRequired, "authentication_required")]
    [InlineData("2026-01-16", CheckoutStatus.AuthenticationRequired, "authentication_required")]
    [InlineData("2026-01-30", CheckoutStatus.AuthenticationRequired, "authentication_required")]
    [InlineData("2026-04-17", CheckoutStatus.AuthenticationRequired, "authentication_required")]
    [InlineData("2025-09-29", CheckoutStatus.PendingApproval, "not_ready_for_payment")]
    [InlineData("2026-01-16", CheckoutStatus.PendingApproval, "not_ready_for_payment")]
    [InlineData("2026-01-30", CheckoutStatus.PendingApproval, "pending_approval")]
    [InlineData("2026-04-17", CheckoutStatus.PendingApproval, "pending_approval")]
    [InlineData("2026-01-16", CheckoutStatus.RequiresEscalation, "not_ready_for_payment")]
    [InlineData("2026-04-17", CheckoutStatus.RequiresEscalation, "requires_escalation")]
    public void States_that_a_version_lacks_are_told_as_the_nearest_one(
        string version,
        CheckoutStatus status,
        string told
    ) =>
        JsonNode.Parse(Spoken.Wire(version).WriteSession(Samples.Ready with { Status = status }, Samples.Shop))![
            "status"
        ]!
            .GetValue<string>()
            .ShouldBe(told);

    [Theory]
    [InlineData("2025-09-29", "invalid")]
    [InlineData("2025-12-12", "invalid")]
    [InlineData("2026-01-16", "invalid")]
    [InlineData("2026-01-30", "quantity_exceeded")]
    [InlineData("2026-04-17", "quantity_exceeded")]
    public void Codes_that_a_version_lacks_are_told_as_invalid(string version, string code) =>
        Message(version, CheckoutMessage.Error("quantity_exceeded", "Only 3.", "$.line_items[0]"))["code"]!
            .GetValue<string>()
            .ShouldBe(code);

    private static JsonNode Message(string version, CheckoutMessage message) =>
        JsonNode.Parse(Spoken.Wire(version).WriteSession(Samples.Ready with { Messages = [message] }, Samples.Shop))![
            "messages"
        ]![0]!;
}
