using System.Collections.Immutable;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Risk;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>A purchase in the making: everything ACP shows of it and what we need to finish it. Immutable; the decider makes the next one.</summary>
public sealed record CheckoutSession
{
    /// <summary>The session's id ("cs_…").</summary>
    public required SessionId Id { get; init; }

    /// <summary>Who may see and change it.</summary>
    public required CheckoutOwner Owner { get; init; }

    /// <summary>Grows by one with each save; 0 = never saved.</summary>
    public int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required CheckoutStatus Status { get; init; }

    /// <summary>Currency of all amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Items in the order given.</summary>
    public ImmutableArray<CheckoutLine> Lines { get; init; } = [];

    /// <summary>Who buys; null until told.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>Where it goes; null until told.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Contact for the delivery when it differs from the buyer (ACP <c>fulfillment_details</c>).</summary>
    public FulfillmentContact? Contact { get; init; }

    /// <summary>What can be chosen; what is sent has no options until the address is valid.</summary>
    public ImmutableArray<FulfillmentOption> FulfillmentOptions { get; init; } = [];

    /// <summary>Ways of delivery asked for, as long as they can be had.</summary>
    public ImmutableArray<FulfillmentChoice> FulfillmentChoices { get; init; } = [];

    /// <summary>Items that were asked to go together.</summary>
    public ImmutableArray<FulfillmentChoice> FulfillmentGroups { get; init; } = [];

    /// <summary>How the lines reach the buyer: what was chosen, else the cheapest way; no line is in two.</summary>
    public ImmutableArray<FulfillmentSelection> FulfillmentSelections { get; init; } = [];

    /// <summary>The breakdown; the last one is <see cref="TotalType.Total"/>. Always adds up.</summary>
    public ImmutableArray<Total> Totals { get; init; } = [];

    /// <summary>Codes for discounts as they were told last, in that order.</summary>
    public ImmutableArray<string> DiscountCodes { get; init; } = [];

    /// <summary>The discounts it got, in the order they were worked out.</summary>
    public ImmutableArray<AppliedDiscount> Discounts { get; init; } = [];

    /// <summary>Codes that brought nothing.</summary>
    public ImmutableArray<RejectedCode> RejectedCodes { get; init; } = [];

    /// <summary>Uses of limited discounts that its payment has taken; empty before and after one that failed.</summary>
    public ImmutableArray<DiscountUse> DiscountUses { get; init; } = [];

    /// <summary>What should be known now.</summary>
    public ImmutableArray<CheckoutMessage> Messages { get; init; } = [];

    /// <summary>BCP 47 locale asked for; null when none.</summary>
    public string? Locale { get; init; }

    /// <summary>The buyer's words for the delivery ("leave it with the neighbour"); null when none.</summary>
    public string? Notes { get; init; }

    /// <summary>What the agent said it can carry out with the buyer; never a reason to skip a check.</summary>
    public ImmutableArray<string> AgentInterventions { get; init; } = [];

    /// <summary>The protocol extensions that the agent knows; none when it doesn't say.</summary>
    public ImmutableArray<string> AgentExtensions { get; init; } = [];

    /// <summary>The conversation it came from; null when an agent made it.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The cart it was started from; null when none.</summary>
    public CartId? CartId { get; init; }

    /// <summary>Who claims to have brought the buyer, as told at the beginning; never shown.</summary>
    public AffiliateAttribution? FirstTouch { get; init; }

    /// <summary>Who claims to have brought the buyer, as told with the payment; never shown.</summary>
    public AffiliateAttribution? LastTouch { get; init; }

    /// <summary>Why it was given up; never shown.</summary>
    public IntentTrace? Trace { get; init; }

    /// <summary>The channels that the buyer may be asked about.</summary>
    public ImmutableArray<ConsentOption> ConsentOptions { get; init; } = [];

    /// <summary>What the buyer said about them with the payment.</summary>
    public ImmutableArray<MarketingConsent> Consents { get; init; } = [];

    /// <summary>The payment attempt running or of unknown outcome; null otherwise.</summary>
    public PaymentAttempt? PendingAttempt { get; init; }

    /// <summary>The payment that waits for the payer's bank; null otherwise.</summary>
    public PendingAuthentication? Authentication { get; init; }

    /// <summary>Why a person of the shop looks at it; null when nobody does.</summary>
    public RiskReview? Review { get; init; }

    /// <summary>Attempts given up because the PSP had never seen them: each is asked for once more, lest a charge came in late.</summary>
    public ImmutableArray<PaymentAttempt> AbandonedAttempts { get; init; } = [];

    /// <summary>Number of payment attempts so far; the PSP key derives from session and number.</summary>
    public int Attempts { get; init; }

    /// <summary>The idempotency key of the request that paid; null when it had none. When that request's answer was lost with the process, its repetition gets the order and not a refusal (ACP 2026-04-17 checkout RFC §6, recovery points).</summary>
    public string? CompletedBy { get; init; }

    /// <summary>The order once completed.</summary>
    public Order? Order { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>UTC; an uncompleted session is expired from this instant on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The session with a payment that waited for the payer's bank given up; the reconciliation gives back what it holds.</summary>
    public CheckoutSession WithoutAuthentication(DateTimeOffset now) =>
        Authentication is { } waiting
            ? this with
            {
                Authentication = null,
                AbandonedAttempts = AbandonedAttempts.Add(waiting.Attempt with { StartedAt = now }),
            }
            : this;

    /// <summary>Start of the oldest attempt that must still be looked after; null when there is none.</summary>
    public DateTimeOffset? UnsettledSince =>
        AbandonedAttempts
            .Select(attempt => (DateTimeOffset?)attempt.StartedAt)
            .Append(PendingAttempt?.RunningSince)
            // A payment that nobody went on with is given back once the session is over.
            .Append(Authentication is null ? null : ExpiresAt)
            // Nor may a decision be awaited for ever.
            .Append(Status == CheckoutStatus.PendingApproval ? Review?.DecideBy : null)
            .Min();

    /// <summary>Whether the agent can carry 3-D Secure out with the payer.</summary>
    public bool CanAuthenticate =>
        AgentInterventions.Contains(InterventionOptions.ThreeDSecure, StringComparer.Ordinal);

    /// <summary>Whom the order belongs to: the buyer's address, else the delivery contact's; null when neither is told.</summary>
    public EmailAddress? BuyerEmail =>
        Buyer?.Email ?? (EmailAddress.TryParse(Contact?.Email, out var email) ? email : null);

    /// <summary>The selection to tell where only one can be told: that of the goods, else that of the downloads; null when there is none.</summary>
    public FulfillmentSelection? MainSelection =>
        FulfillmentSelections.FirstOrDefault(selection => selection.Type != FulfillmentType.Digital)
        ?? FulfillmentSelections.FirstOrDefault();

    /// <summary>What the buyer pays, in minor units; 0 before pricing.</summary>
    public long TotalAmount => Totals.FirstOrDefault(total => total.Type == TotalType.Total)?.Amount ?? 0;
}
