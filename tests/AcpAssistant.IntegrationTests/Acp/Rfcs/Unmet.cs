namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The demands that no test here holds, each with its reason.</summary>
internal static class Unmet
{
    private const string Agents = "A duty of the agent.";
    private const string Optional = "A liberty that is not taken.";
    private const string Retention =
        "How long sessions and orders are kept is the merchant's to decide; traces and claims are kept with them.";

    public static IReadOnlyDictionary<(string Rfc, string Item), string> Reasons { get; } =
        new Dictionary<(string Rfc, string Item), string>
        {
            [(Rfc.Checkout, "#8")] = "Order webhooks are a text of their own and are tested with the outbox.",
            [(Rfc.Capabilities, "#1")] = Agents,
            [(Rfc.Capabilities, "#3")] =
                "The text's payment_methods became payment.handlers; the closed schema forbids the old name.",
            [(Rfc.Capabilities, "#9")] = "There is one way to check out, whatever an agent can do.",
            [(Rfc.Capabilities, "#11")] = "Handlers, which took the place of methods, are matched by their id.",
            [(Rfc.Capabilities, "#14")] = Optional,
            [(Rfc.Capabilities, "#15")] = Optional,
            [(Rfc.Capabilities, "#16")] = Optional,
            [(Rfc.DelegateAuthentication, "#3")] =
                "Signatures are not applicable: keys and algorithms are agreed on by nobody.",
            [(Rfc.Discovery, "#13")] = "The host limits all requests; its own tests hold that.",
            [(Rfc.Discovery, "#15")] = Optional,
            [(Rfc.Discovery, "#16")] = Optional,
            [(Rfc.Discovery, "#17")] = Optional,
            [(Rfc.Cart, "#7")] = "There is no page of a cart yet; a session started from it has one.",
            [(Rfc.Traces, "#7")] = Retention,
            [(Rfc.Attribution, "#13")] = Retention,
            [(Rfc.Consent, "#6")] = Agents,
            [(Rfc.Consent, "#7")] = Agents,
            [(Rfc.Consent, "#8")] = Agents,
            [(Rfc.Consent, "#9")] = Agents,
            [(Rfc.Consent, "#10")] = Agents,
            [(Rfc.Consent, "#11")] = Agents,
        };
}
