using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Commerce.Marketing;

/// <summary>Looks up what the buyer of a session already gets; only in shops that offer anything.</summary>
internal sealed class Subscriptions(IMarketingStore store, CheckoutRules rules)
{
    /// <summary>The facts with the channels that the buyer is subscribed to.</summary>
    public async Task<CheckoutFacts> AddToAsync(
        CheckoutFacts facts,
        Buyer? buyer,
        FulfillmentContact? contact,
        CancellationToken cancellationToken
    )
    {
        if (rules.Consents.IsEmpty || ConsentContacts.All(buyer, contact) is not { IsEmpty: false } contacts)
        {
            return facts;
        }

        var consents = await store.FindAsync(contacts, cancellationToken);
        return facts with
        {
            Subscribed =
            [
                .. consents
                    .Where(consent =>
                        consent.OptedIn && consent.Contact == ConsentContacts.For(consent.Channel, buyer, contact)
                    )
                    .Select(consent => consent.Channel),
            ],
        };
    }
}
