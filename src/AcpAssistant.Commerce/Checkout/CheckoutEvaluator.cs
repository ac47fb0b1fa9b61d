using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Prices a session and tells where it stands: lines, shipping, totals, messages, status. Pure.</summary>
internal static class CheckoutEvaluator
{
    /// <summary>The session with these items at today's prices.</summary>
    public static CheckoutSession Evaluate(
        CheckoutSession session,
        IReadOnlyList<ItemRequest> items,
        CheckoutFacts facts
    )
    {
        var messages = new List<CheckoutMessage>();
        var lines = LineEvaluator.Evaluate(session, items, facts, messages);
        var itemsValid = !messages.Exists(message => message.Kind == CheckoutMessageKind.Error);
        var priced = CartPricer.Price(
            new PricingRequest(
                [.. lines.Select(line => new PricingItem(line.UnitPrice, line.Quantity))],
                Destination(session, facts),
                session.SelectedShippingOptionId,
                facts.Now
            ),
            facts.Rules.Pricing
        );

        AddAddressMessages(session, facts, messages);
        var addressValid =
            priced.Shipping is not null
            && !messages.Exists(message =>
                message.Param?.StartsWith("$.fulfillment_details.address", StringComparison.Ordinal) == true
            );
        AddBuyerMessage(session, messages);
        AddTaxMessage(session, priced, messages);

        return session with
        {
            Lines = [.. lines.Select((line, index) => line with { Tax = priced.ItemTaxes[index] })],
            FulfillmentOptions = priced.FulfillmentOptions,
            SelectedShippingOptionId = priced.Shipping?.Id,
            Totals = priced.Totals,
            Messages = [.. messages],
            Status =
                !itemsValid ? CheckoutStatus.Incomplete
                : addressValid ? CheckoutStatus.ReadyForPayment
                : CheckoutStatus.NotReadyForPayment,
            UpdatedAt = facts.Now,
        };
    }

    /// <summary>The address that prices go by; an address that can't be served has neither shipping nor tax.</summary>
    private static Customers.Address? Destination(CheckoutSession session, CheckoutFacts facts) =>
        session.ShippingAddress is { } address && ShippingTable.Serves(address.Country, facts.Rules.Pricing.Shipping)
            ? address
            : null;

    private static void AddAddressMessages(CheckoutSession session, CheckoutFacts facts, List<CheckoutMessage> messages)
    {
        if (session.ShippingAddress is not { } address)
        {
            messages.Add(
                CheckoutMessage.Error(
                    CheckoutCodes.Missing,
                    "A delivery address is needed.",
                    "$.fulfillment_details.address"
                )
            );
        }
        else if (!ShippingTable.Serves(address.Country, facts.Rules.Pricing.Shipping))
        {
            messages.Add(
                CheckoutMessage.Error(
                    CheckoutCodes.RegionRestricted,
                    $"We don't deliver to {address.Country}.",
                    "$.fulfillment_details.address.country"
                )
            );
        }
        else if (
            string.IsNullOrWhiteSpace(address.State) && TaxTable.NeedsState(address.Country, facts.Rules.Pricing.Tax)
        )
        {
            messages.Add(
                CheckoutMessage.Error(
                    CheckoutCodes.Missing,
                    "The state is needed to tell the tax.",
                    "$.fulfillment_details.address.state"
                )
            );
        }
    }

    // It doesn't hold up the status: agents may hand in the buyer with the complete request (ACP CheckoutSessionCompleteRequest.buyer).
    private static void AddBuyerMessage(CheckoutSession session, List<CheckoutMessage> messages)
    {
        if (session.BuyerEmail is null)
        {
            messages.Add(
                CheckoutMessage.Error(
                    CheckoutCodes.Missing,
                    "The buyer's e-mail address is needed, at the latest with the payment.",
                    CheckoutCodes.BuyerEmailPath
                )
            );
        }
    }

    private static void AddTaxMessage(CheckoutSession session, PricedCart priced, List<CheckoutMessage> messages)
    {
        if (priced.IncludedTax > 0)
        {
            messages.Add(
                CheckoutMessage.Info(
                    $"Prices include {MoneyText.For(priced.IncludedTax, session.Currency)} {priced.TaxLabel}.",
                    "$.totals"
                )
            );
        }
    }
}
