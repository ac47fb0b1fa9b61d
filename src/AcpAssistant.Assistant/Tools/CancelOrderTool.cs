using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Cancels an order that isn't being packed yet, after the person's yes.</summary>
public sealed class CancelOrderTool(OrderFinder finder, OrderService orders, Confirmations confirmations)
    : IConfirmedTool
{
    /// <summary>The tool's name.</summary>
    public const string Name = "cancel_order";

    /// <inheritdoc/>
    public string ToolName => Name;

    /// <summary>Proposes the cancellation, or says why it can't be.</summary>
    public async Task<OrderToolResult> ProposeAsync(
        OrderId? orderId,
        string reason,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var (order, instead) = await finder.FindAsync(orderId, context, cancellationToken);
        if (order is null)
        {
            context.Record(Name, OrderOutcome.Of(order, instead), ("order_id", orderId?.Value));
            return instead!;
        }

        if (order.Status != OrderStatus.Confirmed)
        {
            context.Record(Name, "refused: " + order.Status, ("order_id", order.Id.Value));
            return new OrderToolResult.Told(order.Id.Value, WhyNot(order.Status, order.Id, context));
        }

        var summary = context.Wording.Say(
            "cancel.confirm",
            ("order", order.Id.Value),
            ("items", OrderWording.Items(order, context.Wording)),
            ("total", context.Wording.Money(new Money(order.TotalAmount, order.Currency)))
        );
        confirmations.Propose(
            context,
            Name,
            summary,
            ImmutableSortedDictionary<string, string>.Empty.Add("order_id", order.Id.Value).Add("reason", reason)
        );
        context.Record(Name, "awaits_confirmation", ("order_id", order.Id.Value));
        return new OrderToolResult.Proposed(order.Id.Value, summary);
    }

    /// <inheritdoc/>
    public async Task<string> RunConfirmedAsync(
        PendingConfirmation confirmed,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var id = new OrderId(confirmed.Arguments["order_id"]);
        if (context.OrderAccess is not { } access)
        {
            context.Record(Name, "needs_identity", ("order_id", id.Value));
            return context.Wording.Say("proof.expired");
        }

        var result = await orders.CancelAsync(id, access, confirmed.Arguments["reason"], cancellationToken);
        context.Record(Name, OutcomeOf(result), ("order_id", id.Value));
        return result switch
        {
            OrderResult.Changed changed => Done(changed.Order, context),
            OrderResult.WrongStatus wrong => WhyNot(wrong.Status, id, context),
            OrderResult.NotFound => context.Wording.Say("order.not_found"),
            _ => context.Wording.Say("order.conflict"),
        };
    }

    private static string Done(Order order, ToolContext context)
    {
        var done = context.Wording.Say("cancel.done", ("order", order.Id.Value));
        return OrderWording.Refunds(order, context.Wording) is { Length: > 0 } refunds ? $"{done} {refunds}" : done;
    }

    private static string WhyNot(OrderStatus status, OrderId id, ToolContext context) =>
        context.Wording.Say("cancel.not." + status, ("order", id.Value));

    private static string OutcomeOf(OrderResult result) =>
        result switch
        {
            OrderResult.Changed => "ok",
            OrderResult.WrongStatus wrong => "refused: " + wrong.Status,
            OrderResult.NotFound => "not_found",
            OrderResult.Invalid invalid => "refused: " + invalid.Code,
            _ => "conflict",
        };
}
