using System.Text.Json;
using Domain = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_16;

/// <summary>Version 2026-01-16: the requests of 2025-12-12; in answers the merchant's id, and options with a breakdown.</summary>
internal sealed class AcpWire : V2025_12_12.AcpWire
{
    /// <inheritdoc/>
    public override string Version => "2026-01-16";

    /// <inheritdoc/>
    public override string WriteSession(Domain.CheckoutSession session, AcpShop shop) =>
        JsonSerializer.Serialize(SessionMapper.ToWire(session, shop), AcpJson20260116.Default.CheckoutSession);
}
