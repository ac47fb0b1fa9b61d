using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Tells what is in the way of delivery and tax. Pure.</summary>
internal static class DeliveryMessages
{
    private const string AddressPath = "$.fulfillment_details.address";

    /// <summary>False when the address is missing or isn't enough.</summary>
    public static bool Add(
        CheckoutSession session,
        PricedCart priced,
        PricingRules rules,
        List<CheckoutMessage> messages
    )
    {
        var problem = AddressProblem(session, priced, rules);
        if (problem is not null)
        {
            messages.Add(problem);
        }
        else if (!priced.IsDeliverable)
        {
            messages.Add(TooHeavy(session));
        }
        else if (session.ShippingAddress is null && priced.IsTaxKnown && rules.Tax.HomeCountry is { } home)
        {
            messages.Add(
                CheckoutMessage.Info($"Downloads are taxed as in {home.ToUpperInvariant()} while no address is known.")
            );
        }

        return problem is null;
    }

    /// <summary>Forgets wishes that can't be carried out (any more) and says so; while there is no address they are kept.</summary>
    public static CheckoutSession WithoutVainWishes(CheckoutSession session, List<CheckoutMessage> messages)
    {
        if (session.ShippingAddress is null)
        {
            return session;
        }

        var choices = Split(session.FulfillmentChoices, session);
        var groups = Split(session.FulfillmentGroups, session);
        if (!choices.Vain.IsEmpty || !groups.Vain.IsEmpty)
        {
            messages.Add(
                CheckoutMessage.Warning(
                    CheckoutCodes.LimitedAvailability,
                    "A way of delivery that was chosen isn't available any more; the cheapest one is taken instead.",
                    "$.selected_fulfillment_options"
                )
            );
        }

        return session with
        {
            FulfillmentChoices = choices.Kept,
            FulfillmentGroups = groups.Kept,
        };
    }

    private static (ImmutableArray<FulfillmentChoice> Kept, ImmutableArray<FulfillmentChoice> Vain) Split(
        ImmutableArray<FulfillmentChoice> asked,
        CheckoutSession session
    )
    {
        bool IsVain(FulfillmentChoice choice) => !session.FulfillmentOptions.Any(choice.Wants);
        return session.Lines.IsEmpty
            ? (asked, [])
            : ([.. asked.Where(choice => !IsVain(choice))], [.. asked.Where(IsVain)]);
    }

    private static CheckoutMessage? AddressProblem(CheckoutSession session, PricedCart priced, PricingRules rules)
    {
        var needed = IsAddressNeeded(session);
        return session.ShippingAddress switch
        {
            null when needed => Missing("A delivery address is needed.", AddressPath),
            null when !priced.IsTaxKnown && rules.Tax.Rates.Count > 0 => Missing(
                "An address is needed to tell the tax, although nothing is sent.",
                AddressPath
            ),
            null => null,
            var address when needed && !IsServed(address, session, priced, rules) => CheckoutMessage.Error(
                CheckoutCodes.RegionRestricted,
                $"We don't deliver to {address.Country}.",
                AddressPath + ".country"
            ),
            var address
                when string.IsNullOrWhiteSpace(address.State)
                    && IsTaxedThere(session)
                    && TaxTable.NeedsState(address.Country, rules.Tax) => Missing(
                "The state is needed to tell the tax.",
                AddressPath + ".state"
            ),
            _ => null,
        };
    }

    /// <summary>Whether something is brought, or would be.</summary>
    private static bool IsAddressNeeded(CheckoutSession session) =>
        session.Lines.IsEmpty || session.Lines.Any(line => !line.IsDigital && !IsFetched(line, session));

    private static bool IsTaxedThere(CheckoutSession session) =>
        session.Lines.IsEmpty || session.Lines.Any(line => !IsFetched(line, session));

    private static bool IsFetched(CheckoutLine line, CheckoutSession session) =>
        session.FulfillmentSelections.Any(selection =>
            selection.Type == FulfillmentType.Pickup && selection.LineIds.Contains(line.Id, StringComparer.Ordinal)
        );

    private static bool IsServed(Address address, CheckoutSession session, PricedCart priced, PricingRules rules) =>
        ShippingTable.Serves(address.Country, rules.Shipping) || (priced.IsDeliverable && !session.Lines.IsEmpty);

    private static CheckoutMessage TooHeavy(CheckoutSession session)
    {
        var titles = session
            .Lines.Where(line =>
                session.FulfillmentSelections.All(selection =>
                    !selection.LineIds.Contains(line.Id, StringComparer.Ordinal)
                )
            )
            .Select(line => line.Title);
        return CheckoutMessage.Error(
            CheckoutCodes.MaximumExceeded,
            $"No way of delivery to this address takes so much weight: {string.Join(", ", titles)}.",
            "$.line_items"
        );
    }

    private static CheckoutMessage Missing(string text, string path) =>
        CheckoutMessage.Error(CheckoutCodes.Missing, text, path);
}
