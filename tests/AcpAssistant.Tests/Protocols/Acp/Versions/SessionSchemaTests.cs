using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>What we say in a version must be what that version's JSON Schema allows, whatever version the session was made in.</summary>
public sealed class SessionSchemaTests
{
    public static TheoryData<string> Versions => Spoken.Versions;

    public static TheoryData<string, CheckoutStatus> Statuses =>
        new(
            from version in Spoken.All.OldestFirst
            from status in Enum.GetValues<CheckoutStatus>()
            select (version, status)
        );

    public static TheoryData<string, OrderStatus> OrderStatuses =>
        new(
            from version in Spoken.All.OldestFirst
            from status in Enum.GetValues<OrderStatus>()
            select (version, status)
        );

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task A_session_in_any_status_is_valid(string version, CheckoutStatus status) =>
        ShouldBeValid(version, Samples.Ready with { Status = status });

    [Theory]
    [MemberData(nameof(OrderStatuses))]
    public Task A_completed_session_is_valid_with_its_order_in_any_status(string version, OrderStatus status) =>
        ShouldBeValid(version, Samples.Completed with { Order = Samples.Completed.Order! with { Status = status } });

    [Theory]
    [MemberData(nameof(Versions))]
    public Task A_session_that_waits_for_the_bank_is_valid(string version) => ShouldBeValid(version, Samples.Waiting);

    [Theory]
    [InlineData("2025-12-12", true)]
    [InlineData("2026-01-16", true)]
    [InlineData("2026-01-30", true)]
    [InlineData("2026-04-17", false)]
    public void A_session_that_waits_for_the_bank_tells_what_for(string version, bool hasChannel)
    {
        var metadata = Write(version, Samples.Waiting)["authentication_metadata"]!.AsObject();

        metadata["directory_server"]!.GetValue<string>().ShouldBe("mastercard");
        metadata["acquirer_details"]!["acquirer_bin"]!.GetValue<string>().ShouldBe("545301");
        metadata["flow_preference"]!
            .ToJsonString()
            .ShouldBe("""{"type":"challenge","challenge":{"type":"mandated"}}""");
        metadata.ContainsKey("channel").ShouldBe(hasChannel);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public Task A_session_without_any_optional_part_is_valid(string version) => ShouldBeValid(version, Samples.Empty);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task A_cart_that_reaches_the_buyer_in_three_ways_is_valid(string version) =>
        ShouldBeValid(version, MixedSample.Session);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Messages_of_every_kind_are_valid(string version) => ShouldBeValid(version, Samples.Declined);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task A_buyer_without_a_name_is_valid(string version) =>
        ShouldBeValid(version, Samples.Ready with { Buyer = new Buyer(Samples.Ready.Buyer!.Email, null, null, null) });

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_page_of_the_shop_is_valid_or_left_out(string version)
    {
        string[] types =
        [
            "terms_of_use",
            "privacy_policy",
            "return_policy",
            "shipping_policy",
            "contact_us",
            "about_us",
            "faq",
            "support",
        ];
        var shop = Samples.Shop with
        {
            Links = [.. types.Select(type => new AcpLink(type, "https://shop.example/" + type))],
        };

        await ShouldBeValid(version, Samples.Ready, shop);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_payment_provider_that_a_version_cannot_name_is_left_out(string version)
    {
        var shop = Samples.Shop with { Handlers = [Samples.Shop.Handlers[0] with { Psp = "some_other_psp" }] };

        await ShouldBeValid(version, Samples.Ready, shop);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_error_is_valid(string version)
    {
        foreach (
            AcpError error in new[]
            {
                AcpError.Invalid("No.", "$.x"),
                AcpError.Missing("$.y"),
                AcpError.Unsupported("No."),
            }
        )
        {
            (await Problems(version, JsonNode.Parse(error.ToJson())!.AsObject())).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_schema_check_catches_an_unknown_property(string version)
    {
        var session = Write(version, Samples.Ready);
        session["surprise"] = 1;

        (await Problems(version, session)).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_schema_check_catches_a_status_of_no_version(string version)
    {
        var session = Write(version, Samples.Ready);
        session["status"] = "almost_there";

        (await Problems(version, session)).ShouldNotBeEmpty();
    }

    private static async Task ShouldBeValid(string version, CheckoutSession session, AcpShop? shop = null)
    {
        var written = Write(version, session, shop);
        (await Problems(version, written)).ShouldBeEmpty(written.ToJsonString());
    }

    private static JsonObject Write(string version, CheckoutSession session, AcpShop? shop = null) =>
        JsonNode.Parse(Spoken.Wire(version).WriteSession(session, shop ?? Samples.Shop))!.AsObject();

    private static async Task<IReadOnlyList<string>> Problems(string version, JsonObject json)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        return await AnswerSchema.ProblemsAsync(version, json, TestContext.Current.CancellationToken);
    }
}
