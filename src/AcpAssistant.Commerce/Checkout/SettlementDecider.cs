using System.Collections.Immutable;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Risk;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Turns the outcome of a session's payment into an order or gives its stock back. Pure.</summary>
public static class SettlementDecider
{
    private const string NotHere =
        "The bank wants the payer to confirm this payment (3-D Secure), which isn't possible here. Use another card.";

    private const string AskPayer =
        "The bank wants the payer to confirm this payment (3-D Secure). Nothing is charged yet; complete again with what came of it.";

    /// <summary>What the outcome makes of a session whose payment is running. Throws <see cref="InvalidOperationException"/> when none is.</summary>
    public static Settlement Decide(
        CheckoutSession session,
        PaymentOutcome outcome,
        OrderId newOrderId,
        DateTimeOffset now
    )
    {
        if (session is not { Status: CheckoutStatus.CompleteInProgress, PendingAttempt: not null })
        {
            throw new InvalidOperationException($"Session {session.Id} has no running payment to settle.");
        }

        return outcome switch
        {
            PaymentOutcome.Captured captured => Ordered(session, captured, newOrderId, now),
            PaymentOutcome.Declined { Reason: PaymentReasons.PageLeft } left => Released(
                session,
                CheckoutMessage.Info(left.Message),
                now
            ),
            PaymentOutcome.Declined declined => Released(
                // "Never seen" is true for the moment only: the request may still be on its way.
                IsNotCharged(declined) ? WithAbandoned(session, now) : session,
                CheckoutMessage.Error(CheckoutCodes.PaymentDeclined, TextOf(declined), CheckoutCodes.PaymentPath),
                now
            ),
            PaymentOutcome.RequiresAction { Authentication: { } request } action when session.CanAuthenticate =>
                Waiting(session, action.PaymentId, request, now),
            PaymentOutcome.RequiresAction => Released(
                WithAbandoned(session, now),
                CheckoutMessage.Error(CheckoutCodes.Requires3ds, NotHere, CheckoutCodes.PaymentPath),
                now
            ),
            PaymentOutcome.Authorized held => Held(session, held, now),
            PaymentOutcome.Unknown => new Settlement.Open(),
            _ => throw new InvalidOperationException($"Outcome {outcome.GetType().Name} has no rule."),
        };
    }

    private static Settlement.Ordered Ordered(
        CheckoutSession session,
        PaymentOutcome.Captured captured,
        OrderId orderId,
        DateTimeOffset now
    )
    {
        var deliveries = OrderedDeliveries.Of(session);
        var order = new Order
        {
            Id = orderId,
            SessionId = session.Id,
            Email =
                session.BuyerEmail
                ?? throw new InvalidOperationException($"Session {session.Id} was charged without a buyer's address."),
            Status = OrderStatus.Confirmed,
            Currency = session.Currency,
            Lines = [.. session.Lines.Select(LineOf)],
            Totals = session.Totals,
            Discounts = session.Discounts,
            ShippingAddress = session.ShippingAddress,
            Deliveries = deliveries,
            ShippingTitle = deliveries.IsEmpty
                ? null
                : string.Join(" · ", deliveries.Select(delivery => delivery.Title)),
            PromisedBy = deliveries.IsEmpty ? null : deliveries.Max(delivery => delivery.LatestDelivery),
            Payments = [PaymentOf(session, captured, now)],
            LineTags = session
                .Lines.Where(line => line.Tags.Length > 0)
                .ToImmutableDictionary(line => line.Id, line => string.Join(' ', line.Tags), StringComparer.Ordinal),
            Notes = session.Notes,
            FirstTouch = session.FirstTouch,
            LastTouch = session.LastTouch,
            Consents = session.Consents,
            Locale = session.Locale,
            PlacedAt = now,
            Source = "checkout",
            UpdatedAt = now,
        };
        var completed = session with
        {
            Status = CheckoutStatus.Completed,
            PendingAttempt = null,
            CompletedBy = session.PendingAttempt!.RequestKey,
            Order = order,
            Messages = WithoutErrors(session),
            UpdatedAt = now,
        };
        return new Settlement.Ordered(completed, order);
    }

    private static OrderPayment PaymentOf(
        CheckoutSession session,
        PaymentOutcome.Captured captured,
        DateTimeOffset now
    ) =>
        new(
            OrderPaymentKinds.Payment,
            session.PendingAttempt!.Amount.Amount,
            captured.PaymentId,
            captured.Display,
            now
        );

    private static OrderLine LineOf(CheckoutLine line) =>
        new()
        {
            Id = line.Id,
            VariantId = line.VariantId,
            ProductId = line.ProductId,
            Title = line.Title,
            Options = line.Options,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            Discount = line.Discount,
            OrderDiscount = line.OrderDiscount,
            Tax = line.Tax,
        };

    private static Settlement.Held Held(CheckoutSession session, PaymentOutcome.Authorized held, DateTimeOffset now)
    {
        var review = session.Review ?? new RiskReview(["The provider holds the payment."], session.ExpiresAt);
        return new Settlement.Held(
            session with
            {
                Status = CheckoutStatus.PendingApproval,
                PendingAttempt = null,
                Review = review with
                {
                    Held = new HeldPayment(session.PendingAttempt!, held.PaymentId, held.Display),
                    IsApproved = false,
                },
                Messages = WithoutErrors(session).Add(CheckoutMessage.Info(ApprovalDecider.Waiting)),
                UpdatedAt = now,
            }
        );
    }

    private static Settlement.Released Released(CheckoutSession session, CheckoutMessage message, DateTimeOffset now) =>
        new(
            session with
            {
                Status = CheckoutStatus.ReadyForPayment,
                PendingAttempt = null,
                Review = null,
                DiscountUses = [],
                Messages = WithoutErrors(session).Add(message),
                UpdatedAt = now,
            },
            session.Lines.ToImmutableDictionary(line => line.VariantId, line => -line.Quantity)
        )
        {
            DiscountUsesReturned = session.DiscountUses,
        };

    /// <summary>The stock goes back meanwhile: nobody knows whether the payer comes back.</summary>
    private static Settlement.Released Waiting(
        CheckoutSession session,
        string paymentId,
        AuthenticationRequest request,
        DateTimeOffset now
    )
    {
        var released = Released(
            session,
            CheckoutMessage.Error(CheckoutCodes.Requires3ds, AskPayer, CheckoutCodes.AuthenticationPath),
            now
        );
        return released with
        {
            Session = released.Session with
            {
                Status = CheckoutStatus.AuthenticationRequired,
                Authentication = new PendingAuthentication(session.PendingAttempt!, paymentId, request),
            },
        };
    }

    private static CheckoutSession WithAbandoned(CheckoutSession session, DateTimeOffset now) =>
        session with
        {
            AbandonedAttempts = session.AbandonedAttempts.Add(session.PendingAttempt! with { StartedAt = now }),
        };

    private static bool IsNotCharged(PaymentOutcome.Declined declined) =>
        string.Equals(declined.Reason, PaymentReasons.NotCharged, StringComparison.Ordinal);

    private static string TextOf(PaymentOutcome.Declined declined) =>
        IsNotCharged(declined)
            ? "The payment did not go through and nothing was charged. Please try again."
            : declined.Message;

    internal static ImmutableArray<CheckoutMessage> WithoutErrors(CheckoutSession session) =>
        [
            .. session.Messages.Where(message =>
                message.Kind != CheckoutMessageKind.Error
                && !string.Equals(message.Content, CompletionDecider.PaymentRunning, StringComparison.Ordinal)
            ),
        ];
}
