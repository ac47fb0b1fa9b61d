using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>How the same wishes are said in a version.</summary>
/// <param name="Version">The header's value.</param>
/// <param name="Items">Name and path of the wanted items.</param>
/// <param name="Address">JSONPath of the delivery address in requests.</param>
/// <param name="Option">JSONPath of the chosen option in requests.</param>
/// <param name="Token">JSONPath of the payment token in requests.</param>
internal sealed record Speech(string Version, string Items, string Address, string Option, string Token)
{
    private const string Selected = "$.selected_fulfillment_options[0]";
    private const string Details = "$.fulfillment_details.address";
    private const string Instrument = "$.payment_data.instrument.credential.token";

    private static readonly Speech[] All =
    [
        new("2025-09-29", "items", "$.fulfillment_address", "$.fulfillment_option_id", "$.payment_data.token"),
        new("2025-12-12", "items", Details, Selected + ".shipping.option_id", "$.payment_data.token"),
        new("2026-01-16", "items", Details, Selected + ".shipping.option_id", "$.payment_data.token"),
        new("2026-01-30", "line_items", Details, Selected + ".option_id", Instrument),
        new("2026-04-17", "line_items", Details, Selected + ".option_id", Instrument),
    ];

    public static TheoryData<string> Versions => [.. All.Select(speech => speech.Version)];

    /// <summary>A 2025 version or 2026-01-16: fewer states and codes, every total listed.</summary>
    public bool IsOld => string.CompareOrdinal(Version, "2026-01-30") < 0;

    private bool IsFirst => string.Equals(Version, "2025-09-29", StringComparison.Ordinal);

    public static Speech Of(string version) =>
        All.Single(speech => string.Equals(speech.Version, version, StringComparison.Ordinal));

    /// <summary>A create request for items given as JSON.</summary>
    public string Create(string items, bool withAddress = true)
    {
        var rest = IsOld ? "" : ",\"currency\":\"usd\",\"capabilities\":{}";
        var parties = withAddress ? $",\"buyer\":{AcpAgent.Buyer},{Addressed(AcpAgent.Address)}" : "";
        return $$"""{"{{Items}}":{{items}}{{rest}}{{parties}} }""";
    }

    /// <summary>A create request for some of the shell.</summary>
    public string CreateShells(int quantity = 1, bool withAddress = true) =>
        Create($$"""[{"id":"{{Goods.Shell}}","quantity":{{quantity}}}]""", withAddress);

    /// <summary>An update that tells where it goes, and who buys.</summary>
    public string Deliver(string address = AcpAgent.Address) =>
        $$"""{"buyer":{{AcpAgent.Buyer}},{{Addressed(address)}} }""";

    /// <summary>An update that chooses a way of delivery.</summary>
    public string Choose(string option) =>
        IsFirst ? $$"""{"fulfillment_option_id":"{{option}}"}"""
        : IsOld
            ? $$"""{"selected_fulfillment_options":[{"type":"shipping","shipping":{"option_id":"{{option}}","item_ids":["li_1"]} }]}"""
        : $$"""{"selected_fulfillment_options":[{"type":"shipping","option_id":"{{option}}","item_ids":["li_1"]}]}""";

    /// <summary>A complete request.</summary>
    public string Pay(string token = "spt_test_visa") =>
        IsOld ? $$"""{"payment_data":{"token":"{{token}}","provider":"stripe"} }""" : AcpAgent.Pay(token);

    /// <summary>The chosen option as a session tells it.</summary>
    public string ChosenIn(AcpReply session) =>
        (
            IsFirst ? session.Body["fulfillment_option_id"]
            : IsOld ? session.Body["selected_fulfillment_options"]![0]!["shipping"]!["option_id"]
            : session.Body["selected_fulfillment_options"]![0]!["option_id"]
        )!.GetValue<string>();

    /// <summary>How many of the first item a session tells.</summary>
    public int QuantityIn(AcpReply session)
    {
        var line = session.Body["line_items"]![0]!;
        return (IsOld ? line["item"]!["quantity"] : line["quantity"])!.GetValue<int>();
    }

    private string Addressed(string address) =>
        IsFirst
            ? $"\"fulfillment_address\":{address}"
            : $$"""
                "fulfillment_details":{"name":"Ada Byron","address":{{address}} }
                """;
}
