using System.Collections.Immutable;
using AcpAssistant.Commerce.Marketing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>The state machine of a session: every command in every status has an explicit answer. Pure.</summary>
public static class CheckoutDecider
{
    /// <summary>Starts a session. Items that can't be bought make it incomplete, with messages; they are never a refusal.</summary>
    public static CheckoutDecision Create(CheckoutCommand.Create command, SessionId id, CheckoutFacts facts)
    {
        if (command.Currency != facts.Rules.Currency)
        {
            return Refuse(
                CheckoutCodes.Invalid,
                $"This shop sells in '{facts.Rules.Currency}', not in '{command.Currency}'.",
                "$.currency"
            );
        }

        if (SessionDiscounts.RefusalFor(command.DiscountCodes, facts) is { } tooManyCodes)
        {
            return Refuse(tooManyCodes);
        }

        if (!RequestedItems.TryRead(command.Items, facts.Rules.Limits, out var items, out var refusal))
        {
            return Refuse(refusal);
        }

        var session = new CheckoutSession
        {
            Id = id,
            Owner = command.Owner,
            Status = CheckoutStatus.Incomplete,
            Currency = command.Currency,
            Buyer = command.Buyer,
            ShippingAddress = command.Address,
            Contact = command.Contact,
            Locale = command.Locale,
            Notes = command.Notes,
            FulfillmentGroups = command.FulfillmentGroups,
            DiscountCodes = command.DiscountCodes ?? [],
            AgentInterventions = command.AgentInterventions,
            AgentExtensions = command.AgentExtensions,
            ConversationId = command.ConversationId,
            CartId = command.CartId,
            FirstTouch = command.Attribution,
            CreatedAt = facts.Now,
            UpdatedAt = facts.Now,
            ExpiresAt = facts.Now + facts.Rules.Limits.SessionLifetime,
        };
        var evaluated = CheckoutEvaluator.Evaluate(session, items, facts);
        return AskedDelivery.ProblemOf(command.FulfillmentGroups, AskedDelivery.Groups, evaluated) is { } problem
            ? Refuse(problem)
            : new CheckoutDecision.Accept(evaluated);
    }

    /// <summary>Changes a session that isn't paid yet and prices it anew.</summary>
    public static CheckoutDecision Update(CheckoutSession session, CheckoutCommand.Update command, CheckoutFacts facts)
    {
        if (RefusalUnlessOpen(session, facts.Now) is { } wrongStatus)
        {
            return Refuse(wrongStatus);
        }

        if (SessionDiscounts.RefusalFor(command.DiscountCodes, facts) is { } tooManyCodes)
        {
            return Refuse(tooManyCodes);
        }

        var items = ItemsOf(session);
        if (
            command.Items is { } requested
            && !RequestedItems.TryRead(requested, facts.Rules.Limits, out items, out var refusal)
        )
        {
            return Refuse(refusal);
        }

        var changed = CheckoutEvaluator.Evaluate(
            Changed(session.WithoutAuthentication(facts.Now), command),
            items,
            facts
        );
        return
            (
                AskedDelivery.ProblemOf(command.FulfillmentChoices ?? [], AskedDelivery.Choices, changed)
                ?? AskedDelivery.ProblemOf(command.FulfillmentGroups ?? [], AskedDelivery.Groups, changed)
            )
                is { } problem
            ? Refuse(problem)
            : new CheckoutDecision.Accept(changed);
    }

    /// <summary>Gives a session up. ACP: completed or canceled ones answer 405.</summary>
    public static CheckoutDecision Cancel(CheckoutSession session, DateTimeOffset now, IntentTrace? trace = null) =>
        RefusalUnlessOpen(session, now) is { } wrongStatus
            ? Refuse(wrongStatus)
            : new CheckoutDecision.Accept(
                session.WithoutAuthentication(now) with
                {
                    Status = CheckoutStatus.Canceled,
                    Trace = trace,
                    Messages = [CheckoutMessage.Info("The checkout session has been canceled.")],
                    UpdatedAt = now,
                }
            );

    /// <summary>Pays and orders, see <see cref="CompletionDecider"/>.</summary>
    public static CheckoutDecision Complete(
        CheckoutSession session,
        CheckoutCommand.Complete command,
        CheckoutFacts facts
    ) => CompletionDecider.Decide(session, command, facts);

    /// <summary>The session as it shows itself at a moment: an overdue one is expired.</summary>
    public static CheckoutSession AsOf(CheckoutSession session, DateTimeOffset now) =>
        IsUnpaid(session.Status) && now >= session.ExpiresAt
            ? session with
            {
                Status = CheckoutStatus.Expired,
            }
            : session;

    /// <summary>The items of a session as if asked for again.</summary>
    internal static ImmutableArray<ItemRequest> ItemsOf(CheckoutSession session) =>
        [.. session.Lines.Select(line => new ItemRequest(line.VariantId, line.Quantity))];

    /// <summary>Null when the session can be changed and paid.</summary>
    internal static CheckoutRefusal.WrongStatus? RefusalUnlessOpen(CheckoutSession session, DateTimeOffset now) =>
        AsOf(session, now).Status switch
        {
            var open when IsUnpaid(open) => null,
            CheckoutStatus.PendingApproval => new(
                CheckoutStatus.PendingApproval,
                "The shop is looking at this order before it accepts it. Read the session again to learn its decision."
            ),
            CheckoutStatus.CompleteInProgress => new(
                CheckoutStatus.CompleteInProgress,
                "A payment for this session is running or its outcome is not known yet. Read the session again."
            ),
            CheckoutStatus.Completed => new(CheckoutStatus.Completed, "This session is already completed."),
            CheckoutStatus.Canceled => new(CheckoutStatus.Canceled, "This session is canceled."),
            CheckoutStatus.Expired => new(CheckoutStatus.Expired, "This session has expired. Start a new one."),
            var unknown => throw new InvalidOperationException($"Status {unknown} has no rule."),
        };

    private static CheckoutSession Changed(CheckoutSession session, CheckoutCommand.Update command)
    {
        T? Kept<T>(CheckoutParts part, T? current)
            where T : class => command.Cleared.HasFlag(part) ? null : current;
        return session with
        {
            Buyer = command.Buyer ?? Kept(CheckoutParts.Buyer, session.Buyer),
            ShippingAddress = command.Address ?? Kept(CheckoutParts.Address, session.ShippingAddress),
            Contact = Merged(command.Contact, Kept(CheckoutParts.Contact, session.Contact)),
            FulfillmentChoices =
                command.FulfillmentChoices
                ?? (command.Cleared.HasFlag(CheckoutParts.Fulfillment) ? [] : session.FulfillmentChoices),
            FulfillmentGroups =
                command.FulfillmentGroups
                ?? (command.Cleared.HasFlag(CheckoutParts.FulfillmentGroups) ? [] : session.FulfillmentGroups),
            Notes = command.Notes ?? Kept(CheckoutParts.Notes, session.Notes),
            DiscountCodes = command.DiscountCodes ?? session.DiscountCodes,
        };
    }

    // A contact is told piece by piece: a new telephone number doesn't take the name away.
    internal static FulfillmentContact? Merged(FulfillmentContact? told, FulfillmentContact? current) =>
        told is null || current is null
            ? told ?? current
            : new FulfillmentContact(
                told.Name ?? current.Name,
                told.PhoneNumber ?? current.PhoneNumber,
                told.Email ?? current.Email
            );

    /// <summary>The statuses that end by themselves when time is up.</summary>
    private static bool IsUnpaid(CheckoutStatus status) =>
        status
            is CheckoutStatus.Incomplete
                or CheckoutStatus.NotReadyForPayment
                or CheckoutStatus.ReadyForPayment
                or CheckoutStatus.AuthenticationRequired
                or CheckoutStatus.RequiresEscalation;

    private static CheckoutDecision.Refuse Refuse(CheckoutRefusal reason) => new(reason, Refreshed: null);

    private static CheckoutDecision.Refuse Refuse(string code, string message, string param) =>
        Refuse(new CheckoutRefusal.Invalid(code, message, param));
}
