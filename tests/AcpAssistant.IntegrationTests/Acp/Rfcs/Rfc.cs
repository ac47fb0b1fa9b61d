namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The normative texts whose demands are tests here.</summary>
internal static class Rfc
{
    public const string Checkout = "rfc.agentic_checkout.md";
    public const string Capabilities = "rfc.capability_negotiation.md";
    public const string DelegatePayment = "rfc.delegate_payment.md";
    public const string DelegateAuthentication = "rfc.delegate_authentication.md";
    public const string Discovery = "rfc.discovery.md";
    public const string Traces = "rfc.intent_traces.md";
    public const string Attribution = "rfc.affiliate_attribution.md";
    public const string Consent = "rfc.marketing_consent.md";
    public const string Cart = "rfc.cart.md";
    public const string Discounts = "rfc.discount_extension.md";
    public const string Extensions = "rfc.extensions.md";

    public static IReadOnlyList<string> All { get; } =
    [
        DelegatePayment,
        DelegateAuthentication,
        Checkout,
        Capabilities,
        Discovery,
        Traces,
        Attribution,
        Consent,
        Cart,
        Discounts,
        Extensions,
    ];
}
