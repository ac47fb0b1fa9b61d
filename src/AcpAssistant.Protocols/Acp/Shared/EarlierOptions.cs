using AcpAssistant.Commerce.Pricing;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Ways of delivery for the versions before 2026-01-30, which know shipping and downloads only: the shop's own round is told as shipping, for it comes to the door as well. A place to fetch things from isn't told, unless it was chosen in a later version: then its title says what it is.</summary>
internal static class EarlierOptions
{
    public static IEnumerable<FulfillmentOption> Of(Checkout.CheckoutSession session) =>
        session
            .FulfillmentOptions.Where(option =>
                option.Type != FulfillmentType.Pickup
                || session.FulfillmentSelections.Any(selection =>
                    string.Equals(selection.OptionId, option.Id, StringComparison.Ordinal)
                )
            )
            .Select(option => option with { Type = TypeOf(option.Type), Pickup = null, Window = null });

    public static FulfillmentType TypeOf(FulfillmentType type) =>
        type == FulfillmentType.Digital ? FulfillmentType.Digital : FulfillmentType.Shipping;
}
