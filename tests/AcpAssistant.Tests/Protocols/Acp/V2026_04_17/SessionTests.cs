using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Tests.Architecture;
using Shouldly;
using Xunit;
using AcpWire = AcpAssistant.Protocols.Acp.V2026_04_17.AcpWire;

namespace AcpAssistant.Tests.Protocols.Acp.V2026_04_17;

public sealed class SessionTests
{
    private const string Folder = "tests/AcpAssistant.Tests/Protocols/Acp/V2026_04_17/Golden";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("ready")]
    [InlineData("empty")]
    [InlineData("declined")]
    [InlineData("completed")]
    public void Sessions_are_written_as_agreed(string name)
    {
        var session = name switch
        {
            "ready" => Samples.Ready,
            "empty" => Samples.Empty,
            "declined" => Samples.Declined,
            _ => Samples.Completed,
        };
        var golden = File.ReadAllText(Path.Combine(SourceTree.Root, Folder, name + ".json"));

        var written = JsonNode.Parse(new AcpWire().WriteSession(session, Samples.Shop))!.ToJsonString(Readable);

        string.Equals(written, golden.TrimEnd(), StringComparison.Ordinal)
            .ShouldBeTrue($"{name}.json is not what is written now:\n{written}");
    }

    [Fact]
    public void Only_interventions_that_both_sides_can_carry_out_are_told() =>
        Write(Samples.Ready)["capabilities"]!["interventions"]!["supported"]!.ToJsonString().ShouldBe("""["3ds"]""");

    [Fact]
    public void No_address_to_go_on_is_told_when_there_is_none() =>
        Write(Samples.Ready, Samples.Shop with { ContinueUrl = null }).ContainsKey("continue_url").ShouldBeFalse();

    [Fact]
    public void A_picture_that_is_no_address_is_left_out() =>
        Write(Samples.Ready with { Lines = [Samples.Ready.Lines[0] with { ImageUrl = "ridge.svg" }] })["line_items"]![
            0
        ]!
            .AsObject()
            .ContainsKey("images")
            .ShouldBeFalse();

    [Theory]
    [InlineData("some_code_of_the_future", "invalid")]
    [InlineData(null, "invalid")]
    [InlineData("out_of_stock", "out_of_stock")]
    public void Error_messages_have_a_code_that_the_version_knows(string? code, string written) =>
        Message(new CheckoutMessage(CheckoutMessageKind.Error, code, "Text", null))["code"]!
            .GetValue<string>()
            .ShouldBe(written);

    [Fact]
    public void A_warning_with_an_unknown_code_is_told_as_information() =>
        Message(CheckoutMessage.Warning("some_code_of_the_future", "Text"))["type"]!
            .GetValue<string>()
            .ShouldBe("info");

    [Fact]
    public void Every_amount_is_an_integer()
    {
        var amounts = Numbers(Write(Samples.Completed)).ToList();

        amounts.ShouldNotBeEmpty();
        amounts.ShouldAllBe(amount => amount.All(char.IsAsciiDigit));
    }

    private static IEnumerable<string> Numbers(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(property => Numbers(property.Value)),
            JsonArray array => array.SelectMany(Numbers),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value.ToJsonString()],
            _ => [],
        };

    private static JsonObject Message(CheckoutMessage message) =>
        Write(Samples.Ready with { Messages = [message] })["messages"]![0]!.AsObject();

    private static JsonObject Write(AcpAssistant.Commerce.Checkout.CheckoutSession session, AcpShop? shop = null) =>
        JsonNode.Parse(new AcpWire().WriteSession(session, shop ?? Samples.Shop))!.AsObject();
}
