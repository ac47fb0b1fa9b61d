using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Prices a session and tells where it stands: lines, delivery, totals, messages, status. Pure.</summary>
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
        var discounts = SessionDiscounts.Of(session, lines, facts);
        var priced = CartPricer.Price(
            new PricingRequest([.. lines.Select(ItemOf)], session.ShippingAddress, facts.Now)
            {
                Choices = [.. session.FulfillmentChoices, .. session.FulfillmentGroups],
                PayerPlace = HomeOf(facts.Rules.Pricing.Tax),
                Locale = session.Locale,
                Discounts = discounts,
            },
            facts.Rules.Pricing
        );
        var next = session with
        {
            Lines = [.. lines.Select((line, index) => Priced(line, index, priced))],
            Discounts = priced.Discounts.Applied,
            RejectedCodes = priced.Discounts.Rejected,
            FulfillmentOptions = priced.FulfillmentOptions,
            FulfillmentSelections = priced.Selections,
            Totals = priced.Totals,
            UpdatedAt = facts.Now,
        };
        var isAddressValid = DeliveryMessages.Add(next, priced, facts.Rules.Pricing, messages);
        if (facts.IsTaxUnavailable)
        {
            messages.Add(
                CheckoutMessage.Error(
                    CheckoutCodes.Invalid,
                    "The tax can't be told at the moment. Read or update the session again in a while.",
                    "$.totals"
                )
            );
        }

        next = DeliveryMessages.WithoutVainWishes(next, messages);
        AddBuyerMessage(session, messages);
        AddTaxMessage(session, priced, messages);
        messages.AddRange(SessionDiscounts.Warnings(priced.Discounts));
        var lacking = InterventionMessages.For(session, facts.Rules.Interventions);
        if (lacking is not null)
        {
            messages.Add(lacking);
        }

        return next with
        {
            Messages = [.. messages],
            ConsentOptions = ConsentOptions(facts),
            Status =
                !itemsValid ? CheckoutStatus.Incomplete
                : isAddressValid && priced.IsDeliverable && !facts.IsTaxUnavailable && lacking is null
                    ? CheckoutStatus.ReadyForPayment
                : CheckoutStatus.NotReadyForPayment,
        };
    }

    private static CheckoutLine Priced(CheckoutLine line, int index, PricedCart priced) =>
        line with
        {
            Discount = priced.Discounts.OffItem(index),
            OrderDiscount = priced.Discounts.OffOrderShare(index),
            Tax = priced.ItemTaxes[index],
        };

    private static PricingItem ItemOf(CheckoutLine line) =>
        new(line.UnitPrice, line.Quantity)
        {
            LineId = line.Id,
            ItemId = line.VariantId.Value,
            IsDigital = line.IsDigital,
            WeightGrams = line.WeightGrams,
            TaxClass = line.TaxClass,
        };

    internal static Address? HomeOf(TaxOptions tax) =>
        tax.HomeCountry is { } country
            ? new Address
            {
                Name = "",
                LineOne = "",
                City = "",
                Country = country.ToUpperInvariant(),
                PostalCode = "",
            }
            : null;

    private static ImmutableArray<ConsentOption> ConsentOptions(CheckoutFacts facts) =>
        [
            .. facts.Rules.Consents.Select(option =>
                option with
                {
                    IsSubscribed = facts.Subscribed.Contains(option.Channel),
                }
            ),
        ];

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
