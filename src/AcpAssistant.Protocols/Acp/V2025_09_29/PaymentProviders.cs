namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>The one provider that the versions before 2026-01-30 have a name for.</summary>
internal static class PaymentProviders
{
    /// <summary>The name in the closed list of one, or null when the version can't name it. The sandbox takes the part of Stripe: its tokens look and behave alike, and the merchant's id tells it apart.</summary>
    public static string? NameOf(AcpPaymentHandler handler) => handler.Psp is "stripe" or "sandbox" ? "stripe" : null;
}
