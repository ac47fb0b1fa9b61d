using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;
using AcpWire = AcpAssistant.Protocols.Acp.V2026_04_17.AcpWire;

namespace AcpAssistant.Tests.Protocols.Acp.V2026_04_17;

public sealed class ItemTests
{
    [Theory]
    [InlineData("""[{"id":"a"}]""", 1)]
    [InlineData("""[{"id":"a","quantity":3}]""", 3)]
    [InlineData("""[{"id":"a","quantity":3.0}]""", 3)]
    [InlineData("""[{"item":{"id":"a"},"quantity":3}]""", 3)]
    [InlineData("""[{"item":{"id":"a","quantity":3}}]""", 3)]
    [InlineData("""[{"item":{"id":"a"}}]""", 1)]
    [InlineData("""[{"id":"a"},{"id":"a"}]""", 2)]
    [InlineData("""[{"id":"a","quantity":2},{"item":{"id":"a"},"quantity":5}]""", 7)]
    [InlineData("""[{"id":"a","name":"Anything","unit_amount":1,"quantity":2,"colour":"blue"}]""", 2)]
    public void Every_way_to_say_how_many_is_understood(string items, int quantity) =>
        Read(items).ShouldBe([new ItemRequest(new VariantId("a"), quantity)]);

    [Fact]
    public void Different_items_keep_their_order() =>
        Read("""[{"id":"b"},{"id":"a"},{"id":"b"}]""")
            .ShouldBe([new ItemRequest(new VariantId("b"), 2), new ItemRequest(new VariantId("a"), 1)]);

    [Theory]
    [InlineData("""[{"id":"a","quantity":0}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""[{"id":"a","quantity":-1}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""[{"id":"a","quantity":1.5}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""[{"id":"a","quantity":3000000000}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""[{"id":"a","quantity":1e300}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData("""[{"id":"a","quantity":"2"}]""", "invalid", "$.line_items[0].quantity")]
    [InlineData(
        """[{"id":"b"},{"id":"a","quantity":2000000000},{"id":"a","quantity":2000000000}]""",
        "invalid",
        "$.line_items[2].quantity"
    )]
    [InlineData("""[{"quantity":1}]""", "missing", "$.line_items[0].id")]
    [InlineData("""[{"id":""}]""", "missing", "$.line_items[0].id")]
    [InlineData("""[null]""", "missing", "$.line_items[0].id")]
    [InlineData("""["a"]""", "invalid", "$.line_items[0]")]
    [InlineData("""[]""", "missing", "$.line_items")]
    [InlineData("null", "missing", "$.line_items")]
    [InlineData("\"a\"", "invalid", "$.line_items")]
    public void What_cannot_be_meant_is_refused_with_its_path(string items, string code, string param)
    {
        var error = Create(items).ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Refused>().Error;

        error.Type.ShouldBe("invalid_request");
        error.Code.ShouldBe(code);
        error.Param.ShouldBe(param);
    }

    private static IEnumerable<ItemRequest> Read(string items) =>
        Create(items).ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Ok>().Value.Items;

    private static AcpRead<CheckoutCommand.Create> Create(string items) =>
        new AcpWire().ReadCreate(
            JsonElement.Parse($$"""{"currency":"usd","capabilities":{},"line_items":{{items}}}"""),
            CheckoutOwner.Agent("tester"),
            Samples.Shop
        );
}
