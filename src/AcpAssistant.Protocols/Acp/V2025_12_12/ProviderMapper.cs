using AcpAssistant.Protocols.Acp.V2025_09_29;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>Writes who takes the money; null when this version has no name for any of the shop's providers.</summary>
internal static class ProviderMapper
{
    private static readonly string[] Networks = ["amex", "discover", "mastercard", "visa"];

    public static PaymentProvider? ToWire(AcpShop shop) =>
        Named(shop) is { } handler
            ? new PaymentProvider
            {
                Provider = PaymentProviders.NameOf(handler)!,
                SupportedPaymentMethods =
                [
                    new PaymentMethod("card", [.. Networks.Intersect(handler.AcceptedBrands, StringComparer.Ordinal)]),
                ],
            }
            : null;

    /// <summary>The handler that the provider stands for.</summary>
    public static AcpPaymentHandler? Named(AcpShop shop) =>
        shop.Handlers.FirstOrDefault(handler => PaymentProviders.NameOf(handler) is not null);
}
