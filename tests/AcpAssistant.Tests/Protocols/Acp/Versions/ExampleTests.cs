using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>Every request among the specification's examples is read in its version.</summary>
public sealed class ExampleTests
{
    private static readonly string[] Files =
    [
        "examples.agentic_checkout.json",
        "examples.capability_negotiation.json",
        "examples.multi_item_checkout.json",
        "examples.intent_traces.json",
    ];

    public static TheoryData<string> Versions => Spoken.Versions;

    public static TheoryData<string, string, string> Requests =>
        new(
            from version in Spoken.Folders
            from file in Files
            where SpecificationFiles.ArePresent && SpecificationFiles.Exists(version, file)
            from name in SpecificationFiles.Examples(version, file).Select(example => example.Key)
            where name.Contains("_request", StringComparison.Ordinal)
            select (version, file, name)
        );

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Requests))]
    public void A_request_among_the_examples_is_read(string version, string file, string name)
    {
        var body = JsonElement.Parse(SpecificationFiles.Examples(version, file)[name]!.ToJsonString());
        var shop = Samples.Shop with
        {
            Handlers =
            [
                .. new[] { "card_tokenized", "seller_pm_123" }.Select(id => Samples.Shop.Handlers[0] with { Id = id }),
            ],
        };

        var error = Read(Spoken.Wire(version), name, body, shop);

        if (IsFractional(version, name))
        {
            // "2.5 of an item" is legal in the first version; our goods are sold by the piece.
            error!.Param.ShouldBe("$.items[0].quantity");
        }
        else
        {
            error.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("2026-01-30", "2026-01-30/discount-extension")]
    [InlineData("2026-04-17", "2026-04-17/discount-extension")]
    [InlineData("2026-04-17", "discount-extension")]
    public void The_requests_among_the_examples_of_the_discount_extension_are_read(string version, string folder)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        string[] names =
        [
            "automatic-discount",
            "order-level-discount",
            "percentage-discount-with-allocations",
            "rejected-discount-code",
            "stacked-discounts",
        ];
        foreach (var name in names)
        {
            var text = SpecificationFiles.Text(["examples", .. folder.Split('/'), name + ".json"]);
            var request = JsonElement.Parse(text).GetProperty("request");

            var read = Spoken.Wire(version).ReadCreate(request, CheckoutOwner.Agent("tester"), Samples.Shop);

            var told = request.TryGetProperty("discounts", out var discounts)
                ? discounts.GetProperty("codes").GetArrayLength()
                : 0;
            var command = read.ShouldBeOfType<AcpRead<CheckoutCommand.Create>.Ok>(name).Value;
            (command.DiscountCodes?.Length ?? 0).ShouldBe(told, name);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_version_has_examples(string version)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);

        Requests.Count(row => string.Equals(row.Data.Item1, version, StringComparison.Ordinal)).ShouldBeGreaterThan(2);
    }

    private static bool IsFractional(string version, string name) =>
        string.Equals(version, Spoken.First, StringComparison.Ordinal)
        && name.StartsWith("create", StringComparison.Ordinal);

    private static AcpError? Read(IAcpWire wire, string name, JsonElement body, AcpShop shop) =>
        name switch
        {
            _ when name.StartsWith("update", StringComparison.Ordinal) => ErrorOf(wire.ReadUpdate(body)),
            _ when name.StartsWith("complete", StringComparison.Ordinal) => ErrorOf(wire.ReadComplete(body, shop)),
            _ when name.StartsWith("cancel", StringComparison.Ordinal) => ErrorOf(wire.ReadCancel(body)),
            _ => ErrorOf(wire.ReadCreate(body, CheckoutOwner.Agent("tester"), shop)),
        };

    private static AcpError? ErrorOf<T>(AcpRead<T> read) => (read as AcpRead<T>.Refused)?.Error;
}
