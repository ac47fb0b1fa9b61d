using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Writes what works for a session: ways to pay, and the interventions that both sides can carry out.</summary>
internal static class CapabilitiesMapper
{
    private const string HandlerName = "dev.acp.tokenized.card";
    private const string HandlerVersion = "2026-01-22";

    public static Capabilities ToWire(Checkout.CheckoutSession session, AcpShop shop) =>
        new()
        {
            Payment = new Payment([.. shop.Handlers.Select(handler => ToWire(handler, shop))]),
            Interventions = new Interventions
            {
                Supported = [.. shop.Interventions.Intersect(session.AgentInterventions, StringComparer.Ordinal)],
                Required = shop.RequiredInterventions,
                Enforcement = shop.InterventionEnforcement,
            },
            Extensions = DiscountMapper.Extensions(session),
        };

    private static PaymentHandler ToWire(AcpPaymentHandler handler, AcpShop shop) =>
        new()
        {
            Id = handler.Id,
            Name = HandlerName,
            Version = HandlerVersion,
            Spec = "https://acp.dev/handlers/tokenized.card",
            RequiresDelegatePayment = true,
            RequiresPciCompliance = false,
            Psp = handler.Psp,
            ConfigSchema = "https://acp.dev/schemas/handlers/tokenized.card/config.json",
            InstrumentSchemas = ["https://acp.dev/schemas/handlers/tokenized.card/instrument.json"],
            Config = new PaymentHandlerConfig
            {
                MerchantId = handler.MerchantId,
                Psp = handler.Psp,
                AcceptedBrands = handler.AcceptedBrands,
                AcceptedFundingTypes = ["credit", "debit"],
                SupportsThreeDs = shop.Interventions.Contains(
                    Checkout.InterventionOptions.ThreeDSecure,
                    StringComparer.Ordinal
                ),
                Environment = handler.Environment,
            },
        };
}
