using System.Collections.Immutable;
using System.Globalization;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Starts a return by the shop's policy, after the person's yes; what the policy doesn't decide goes to a person.</summary>
public sealed class StartReturnTool(
    OrderFinder finder,
    OrderGoods goods,
    ReturnService returns,
    Confirmations confirmations
) : IConfirmedTool
{
    /// <summary>The tool's name.</summary>
    public const string Name = "start_return";

    /// <inheritdoc/>
    public string ToolName => Name;

    /// <summary>Proposes the return, or says why it can't be.</summary>
    /// <param name="orderId">Null = the order in focus.</param>
    /// <param name="items">The person's words for what comes back; null when not told.</param>
    /// <param name="reason">Why, in the person's words; may be empty.</param>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<OrderToolResult> ProposeAsync(
        OrderId? orderId,
        string? items,
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

        var lines = ReturnItems.Read(order, items);
        if (lines.IsEmpty && items is not null)
        {
            lines = ReturnItems.ReadKind(order, items, await goods.DescribeAsync(order, cancellationToken));
        }

        if (lines.IsEmpty && order.Status == OrderStatus.Delivered)
        {
            context.Record(Name, "needs_items", ("order_id", order.Id.Value));
            return new OrderToolResult.Ask(
                order.Id.Value,
                "return_items",
                ReturnWording.WhichItems(order, context.Wording)
            );
        }

        // Before delivery the policy's answer is the same for every line.
        var asked = lines.IsEmpty ? ReturnItems.All(order) : lines;
        var assessment = await returns.AssessAsync(order.Id, context.OrderAccess!, asked, cancellationToken);
        context.Record(Name, ReturnWording.Outcome(assessment), ("order_id", order.Id.Value));
        switch (assessment)
        {
            case ReturnAssessment.Eligible eligible:
                var summary = ReturnWording.Confirm(order, eligible, context.Wording);
                confirmations.Propose(context, Name, summary, Arguments(order.Id, eligible.Lines, reason));
                return new OrderToolResult.Proposed(order.Id.Value, summary);
            case ReturnAssessment.NotEligible refused:
                return new OrderToolResult.Told(order.Id.Value, ReturnWording.WhyNot(order, refused, context.Wording));
            case ReturnAssessment.NeedsPerson person:
                return new OrderToolResult.NeedsPerson(
                    order.Id.Value,
                    person.Reason,
                    context.Wording.Say("return.needs_person", ("order", order.Id.Value))
                );
            default:
                return new OrderToolResult.NotFound(context.Wording.Say("order.not_found"));
        }
    }

    /// <summary>Proposes other items than those that wait for a yes; null when no return waits or the words name none of the order's items.</summary>
    /// <param name="words">The person's words.</param>
    /// <param name="context">The turn.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    internal async Task<OrderToolResult?> ChangeAsync(
        string words,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            context.State.Pending is not { Tool: Name } pending
            || pending.Request.ExpiresAt <= context.Now
            || context.OrderAccess is null
        )
        {
            return null;
        }

        var id = new OrderId(pending.Arguments["order_id"]);
        var (order, _) = await finder.FindAsync(id, context, cancellationToken);
        return order is { Lines.Length: > 1 } && !ReturnItems.Read(order, words).IsEmpty
            ? await ProposeAsync(id, words, pending.Arguments["reason"], context, cancellationToken)
            : null;
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

        var result = await returns.RequestAsync(
            id,
            access,
            Lines(confirmed.Arguments["lines"]),
            confirmed.Arguments["reason"],
            confirmed.Request.Id,
            cancellationToken
        );
        if (result is ReturnResult.Requested requested)
        {
            context.Record(Name, "ok", ("order_id", id.Value), ("return_id", requested.Return.Id.Value));
            return ReturnWording.Done(requested.Return, context.Wording);
        }

        context.Record(Name, "refused", ("order_id", id.Value));
        return context.Wording.Say("return.changed", ("order", id.Value));
    }

    private static ImmutableSortedDictionary<string, string> Arguments(
        OrderId id,
        ImmutableArray<ReturnLine> lines,
        string reason
    ) =>
        ImmutableSortedDictionary<string, string>
            .Empty.Add("order_id", id.Value)
            .Add(
                "lines",
                string.Join(
                    '\n',
                    lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Quantity} {line.LineId}"))
                )
            )
            .Add("reason", reason);

    private static ReturnLine[] Lines(string text) =>
        [
            .. text.Split('\n')
                .Select(line => line.Split(' ', 2))
                .Select(parts => new ReturnLine(parts[1], int.Parse(parts[0], CultureInfo.InvariantCulture))),
        ];
}
