using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Writes what a session that waits for the payer's bank needs.</summary>
internal static class AuthenticationMapper
{
    /// <summary>Null when nothing waits.</summary>
    public static AuthenticationMetadata? ToWire(CheckoutSession session) =>
        session.Authentication is { Request: var request }
            ? new AuthenticationMetadata
            {
                AcquirerDetails = new AcquirerDetails
                {
                    AcquirerBin = request.Acquirer.Bin,
                    AcquirerCountry = request.Acquirer.Country,
                    AcquirerMerchantId = request.Acquirer.MerchantId,
                    MerchantName = request.Acquirer.MerchantName,
                    RequestorId = request.Acquirer.RequestorId,
                },
                DirectoryServer = request.Network switch
                {
                    CardNetwork.AmericanExpress => "american_express",
                    CardNetwork.Mastercard => "mastercard",
                    CardNetwork.Visa => "visa",
                    _ => throw new InvalidOperationException($"Network {request.Network} has no name on the wire."),
                },
                FlowPreference = FlowOf(request.Preference),
            }
            : null;

    /// <summary>The same with the browser that versions before 2026-04-17 demand. The shop doesn't see the buyer's browser, the agent does: what isn't known is said in words that no browser sends.</summary>
    public static AuthenticationMetadata? WithChannel(CheckoutSession session) =>
        ToWire(session) is { } metadata
            ? metadata with
            {
                Channel = new AuthenticationChannel(
                    "browser",
                    new AuthenticationBrowser
                    {
                        AcceptHeader = "*/*",
                        IpAddress = "0.0.0.0",
                        JavascriptEnabled = false,
                        Language = session.Locale ?? "en",
                        UserAgent = "unknown",
                    }
                ),
            }
            : null;

    private static AuthenticationFlow? FlowOf(FlowPreference? preference) =>
        preference switch
        {
            FlowPreference.ChallengeMandated => Challenge("mandated"),
            FlowPreference.ChallengePreferred => Challenge("preferred"),
            FlowPreference.Frictionless => new AuthenticationFlow
            {
                Type = "frictionless",
                Frictionless = new AuthenticationFlowType("low_risk"),
            },
            _ => null,
        };

    private static AuthenticationFlow Challenge(string type) =>
        new() { Type = "challenge", Challenge = new AuthenticationFlowType(type) };
}
