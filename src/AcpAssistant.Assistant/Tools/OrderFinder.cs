using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Finds the order that is meant among those the person may see. Whose they are is decided by the conversation's identity alone.</summary>
public sealed class OrderFinder(IOrderStore orders, OrderGoods goods)
{
    private const int MostListed = 8;

    /// <summary>The order, or what to answer instead.</summary>
    internal async Task<(Order? Order, OrderToolResult? Instead)> FindAsync(
        OrderId? wanted,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.OrderAccess is not { } access)
        {
            return (null, new OrderToolResult.NeedsProof());
        }

        if (wanted is { } id)
        {
            return await NamedAsync(id, access, context, cancellationToken);
        }

        if (access is OrderAccess.One one)
        {
            return await NamedAsync(one.Id, access, context, cancellationToken);
        }

        if (context.State.FocusOrderId is { } focus)
        {
            return await NamedAsync(new OrderId(focus), access, context, cancellationToken);
        }

        var all = await orders.ListAsync(access, MostListed, cancellationToken);
        return all.Count switch
        {
            0 => (null, new OrderToolResult.NotFound(context.Wording.Say("order.none"))),
            1 => (await FocusAsync(all[0], context, cancellationToken), null),
            _ => (null, Choice(all, context)),
        };
    }

    private async Task<(Order? Order, OrderToolResult? Instead)> NamedAsync(
        OrderId id,
        OrderAccess access,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (await orders.FindAsync(id, access, cancellationToken) is { } order)
        {
            return (await FocusAsync(order, context, cancellationToken), null);
        }

        // Proof of one order says nothing about another: its own proof is asked for.
        return context.State.Identity is ProvenIdentity.OneOrder
            ? (null, new OrderToolResult.NeedsProof())
            : (null, new OrderToolResult.NotFound(context.Wording.Say("order.not_found")));
    }

    private async Task<Order> FocusAsync(Order order, ToolContext context, CancellationToken cancellationToken)
    {
        context.State = context.State with { FocusOrderId = order.Id.Value };
        return await goods.InLanguageAsync(order, context.Wording.Language, cancellationToken);
    }

    private static OrderToolResult.Choose Choice(IReadOnlyList<Order> all, ToolContext context)
    {
        var lines = all.Select(order => "- " + OrderWording.OneLine(order, context.Wording));
        return new OrderToolResult.Choose(
            context.Wording.Say("order.choose") + "\n" + string.Join('\n', lines),
            [.. all.Select(order => order.Id.Value)]
        );
    }
}
