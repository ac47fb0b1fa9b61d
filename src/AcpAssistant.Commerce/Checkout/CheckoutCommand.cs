using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What can be asked of a session. Null in <see cref="Create"/> and <see cref="Update"/> = not told, leave as it is.</summary>
public abstract record CheckoutCommand
{
    private CheckoutCommand() { }

    /// <summary>Start a session.</summary>
    public sealed record Create(
        CheckoutOwner Owner,
        Currency Currency,
        ImmutableArray<ItemRequest> Items,
        Buyer? Buyer,
        Address? Address,
        FulfillmentContact? Contact,
        string? Locale,
        string? ConversationId
    ) : CheckoutCommand
    {
        /// <summary>Items that go together, with the kind of way they go.</summary>
        public ImmutableArray<FulfillmentChoice> FulfillmentGroups { get; init; } = [];

        /// <summary>What the agent can carry out with the buyer ("3ds", …); unknown values are kept and mean nothing.</summary>
        public ImmutableArray<string> AgentInterventions { get; init; } = [];

        /// <summary>The protocol extensions that the agent knows; none when it doesn't say.</summary>
        public ImmutableArray<string> AgentExtensions { get; init; } = [];

        /// <summary>The buyer's words for the delivery.</summary>
        public string? Notes { get; init; }

        /// <summary>Codes for discounts; they replace earlier ones.</summary>
        public ImmutableArray<string>? DiscountCodes { get; init; }

        /// <summary>The cart it is started from; null when none is named. See <see cref="Carts.CartService.FillAsync"/>.</summary>
        public CartId? CartId { get; init; }

        /// <summary>Who claims to have brought the buyer here.</summary>
        public AffiliateAttribution? Attribution { get; init; }
    }

    /// <summary>Change a session; <see cref="Items"/> replaces all items.</summary>
    public sealed record Update(
        ImmutableArray<ItemRequest>? Items,
        Buyer? Buyer,
        Address? Address,
        FulfillmentContact? Contact
    ) : CheckoutCommand
    {
        /// <summary>Ways of delivery, in the order told; they replace all earlier ones.</summary>
        public ImmutableArray<FulfillmentChoice>? FulfillmentChoices { get; init; }

        /// <summary>Items that go together, with kind and name but without option; they replace all earlier ones.</summary>
        public ImmutableArray<FulfillmentChoice>? FulfillmentGroups { get; init; }

        /// <summary>The buyer's words for the delivery.</summary>
        public string? Notes { get; init; }

        /// <summary>Codes for discounts; they replace earlier ones.</summary>
        public ImmutableArray<string>? DiscountCodes { get; init; }

        /// <summary>What to empty first; a part told in the same command is set all the same.</summary>
        public CheckoutParts Cleared { get; init; }
    }

    /// <summary>Pay and order.</summary>
    /// <param name="Payment">How it is paid.</param>
    /// <param name="Buyer">Replaces the buyer when told.</param>
    /// <param name="ExpectedTotal">What the person was shown, minor units; a different total is refused. Null from agents.</param>
    public sealed record Complete(PaymentInstrument Payment, Buyer? Buyer, long? ExpectedTotal) : CheckoutCommand
    {
        /// <summary>What came of 3-D Secure; null when none was carried out.</summary>
        public AuthenticationResult? Authentication { get; init; }

        /// <summary>The buyer's words for the delivery; replaces earlier ones when told.</summary>
        public string? Notes { get; init; }

        /// <summary>Whom the carrier may contact; what is told replaces what was.</summary>
        public FulfillmentContact? Contact { get; init; }

        /// <summary>The idempotency key of the request; null when it has none. Set by <see cref="CheckoutService"/>.</summary>
        public string? RequestKey { get; init; }

        /// <summary>Where the agent thinks it goes; another address than the session's is refused, because nothing was priced for it.</summary>
        public Address? Address { get; init; }

        /// <summary>Who claims to have brought the buyer to pay.</summary>
        public AffiliateAttribution? Attribution { get; init; }

        /// <summary>What the buyer said about marketing; what isn't told stays as it is.</summary>
        public ImmutableArray<ConsentDecision> Consents { get; init; } = [];
    }

    /// <summary>Give up.</summary>
    public sealed record Cancel : CheckoutCommand
    {
        /// <summary>Why, when the agent tells.</summary>
        public IntentTrace? Trace { get; init; }
    }
}
