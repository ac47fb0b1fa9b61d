using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>The states of 2025-12-12 and 2026-01-16: the first version's, and the one in which the payer's bank waits.</summary>
internal static class AcpNames
{
    public static string Of(CheckoutStatus status) =>
        status == CheckoutStatus.AuthenticationRequired ? "authentication_required" : V2025_09_29.AcpNames.Of(status);
}
