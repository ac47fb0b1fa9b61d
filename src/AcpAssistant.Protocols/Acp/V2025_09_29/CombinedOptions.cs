using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Ways of delivery where one option is for the whole session: those of the goods, with the price of sending the downloads along.</summary>
internal static class CombinedOptions
{
    public static IEnumerable<Commerce.Pricing.FulfillmentOption> Of(Checkout.CheckoutSession session)
    {
        var options = EarlierOptions.Of(session).ToList();
        var main = session.MainSelection;
        var isMixed = session.FulfillmentSelections.Length > 1;
        if (main is null || !isMixed)
        {
            return options;
        }

        var beside = session
            .FulfillmentSelections.Where(selection => selection.Type == FulfillmentType.Digital)
            .Sum(selection => selection.Price);
        var all = session.FulfillmentSelections.Sum(selection => selection.Price);
        return options
            .Where(option => main.Type == FulfillmentType.Digital || option.Type != FulfillmentType.Digital)
            .Select(option =>
                option with
                {
                    Price = string.Equals(option.Id, main.OptionId, StringComparison.Ordinal)
                        ? all
                        : checked(option.Price + beside),
                }
            );
    }
}
