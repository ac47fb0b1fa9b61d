using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Sends an order that isn't being packed yet to another address, after the person's yes.</summary>
public sealed class ChangeAddressTool(OrderFinder finder, OrderService orders, Confirmations confirmations)
    : IConfirmedTool
{
    /// <summary>The tool's name.</summary>
    public const string Name = "change_address";

    /// <inheritdoc/>
    public string ToolName => Name;

    /// <summary>Proposes the change; without an address (null) asks for it.</summary>
    public async Task<OrderToolResult> ProposeAsync(
        OrderId? orderId,
        PostalParts? address,
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
            return new OrderToolResult.Told(
                order.Id.Value,
                context.Wording.Say("address.not." + order.Status, ("order", order.Id.Value))
            );
        }

        if (address is null)
        {
            return new OrderToolResult.Ask(
                order.Id.Value,
                "address",
                context.Wording.Say("address.ask", ("order", order.Id.Value))
            );
        }

        var arguments = Arguments(order, address);
        var summary = context.Wording.Say(
            "address.confirm",
            ("order", order.Id.Value),
            ("address", InWords(Read(arguments)))
        );
        confirmations.Propose(context, Name, summary, arguments);
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

        var address = Read(confirmed.Arguments);
        var result = await orders.ChangeAddressAsync(id, access, address, cancellationToken);
        context.Record(Name, result is OrderResult.Changed ? "ok" : "refused", ("order_id", id.Value));
        return result switch
        {
            OrderResult.Changed => context.Wording.Say(
                "address.done",
                ("order", id.Value),
                ("address", InWords(address))
            ),
            OrderResult.WrongStatus wrong => context.Wording.Say("address.not." + wrong.Status, ("order", id.Value)),
            OrderResult.NotFound => context.Wording.Say("order.not_found"),
            OrderResult.Invalid => context.Wording.Say("address.invalid", ("order", id.Value)),
            _ => context.Wording.Say("order.conflict"),
        };
    }

    private static ImmutableSortedDictionary<string, string> Arguments(Order order, PostalParts parts) =>
        ImmutableSortedDictionary<string, string>
            .Empty.Add("order_id", order.Id.Value)
            .Add("name", order.ShippingAddress?.Name ?? order.Email.Value)
            .Add("line_one", parts.LineOne)
            .Add("line_two", parts.LineTwo)
            .Add("city", parts.City)
            .Add("state", parts.State)
            .Add("postal_code", parts.PostalCode)
            .Add("country", parts.Country ?? order.ShippingAddress?.Country ?? "US");

    private static Address Read(ImmutableSortedDictionary<string, string> arguments) =>
        new()
        {
            Name = arguments["name"],
            LineOne = arguments["line_one"],
            LineTwo = arguments["line_two"] is { Length: > 0 } second ? second : null,
            City = arguments["city"],
            State = arguments["state"],
            PostalCode = arguments["postal_code"],
            Country = arguments["country"],
        };

    private static string InWords(Address address) =>
        string.Join(
            ", ",
            new[]
            {
                address.LineOne,
                address.LineTwo,
                address.City,
                $"{address.State} {address.PostalCode}".Trim(),
                address.Country,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
}
