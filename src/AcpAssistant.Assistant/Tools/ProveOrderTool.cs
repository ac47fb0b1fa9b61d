using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Gives access to one order to whoever knows its number and e-mail address.</summary>
public sealed class ProveOrderTool(IOrderStore orders, ProofLimit limit)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "prove_order";

    /// <summary>What came of a proof.</summary>
    public enum Outcome
    {
        /// <summary>The order is open to this conversation.</summary>
        Proven,

        /// <summary>No order with this number and address; which of the two is wrong stays open.</summary>
        NotFound,

        /// <summary>Too many failures; a person has to help.</summary>
        TooManyAttempts,
    }

    /// <summary>True when the hour's failures are used up.</summary>
    internal bool IsBlocked(ToolContext context) => limit.IsReached(context.State.FailedProofs, context.Now);

    /// <summary>Checks number and address against the orders. One query, the same for a wrong number and a wrong address.</summary>
    public async Task<Outcome> RunAsync(
        OrderId orderId,
        EmailAddress email,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (IsBlocked(context))
        {
            context.Record(Name, "refused: too many attempts", ("order_id", orderId.Value));
            return Outcome.TooManyAttempts;
        }

        var order = await orders.FindAsync(orderId, new OrderAccess.One(orderId, email), cancellationToken);
        if (order is null)
        {
            context.State = context.State with
            {
                FailedProofs = ProofLimit.Add(context.State.FailedProofs, context.Now),
            };
            context.Record(Name, "not_found", ("order_id", orderId.Value));
            return IsBlocked(context) ? Outcome.TooManyAttempts : Outcome.NotFound;
        }

        context.State = context.State with
        {
            Identity = new ProvenIdentity.OneOrder(order.Id, order.Email),
            FocusOrderId = order.Id.Value,
        };
        context.Record(Name, "ok", ("order_id", order.Id.Value));
        return Outcome.Proven;
    }
}
