using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Gives access to one order to whoever knows its number and the e-mail address or post code it was placed with.</summary>
public sealed class ProveOrderTool(IOrderStore orders, ProofLimit limit, ProofAttempts attempts)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "prove_order";

    /// <summary>What came of a proof.</summary>
    public enum Outcome
    {
        /// <summary>The order is open to this conversation.</summary>
        Proven,

        /// <summary>No order with these details; which of them is wrong stays open.</summary>
        NotFound,

        /// <summary>Too many failures in this conversation; a person has to help.</summary>
        TooManyAttempts,

        /// <summary>Too many failures for this order number, visitor, address or post code, wherever they were made.</summary>
        Blocked,
    }

    /// <summary>True when the hour's failures are used up.</summary>
    internal bool IsBlocked(ToolContext context) => limit.IsReached(context.State.FailedProofs, context.Now);

    /// <summary>Checks number and factor against the orders. One query, the same for a wrong number and a wrong factor.</summary>
    public async Task<Outcome> RunAsync(
        OrderId orderId,
        ProofFactor factor,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        if (IsBlocked(context))
        {
            context.Record(Name, "refused: too many attempts", ("order_id", orderId.Value));
            return Outcome.TooManyAttempts;
        }

        string[] keys = [KeyOf(orderId), "visitor:" + context.State.VisitorHash, factor.Key];
        if (attempts.AreUsedUp(keys))
        {
            // Even the right answer is refused, so that guessing on tells nothing.
            context.Record(Name, "refused: too many attempts", ("order_id", orderId.Value));
            return Outcome.Blocked;
        }

        var order = factor switch
        {
            ProofFactor.Email email => await orders.FindAsync(
                orderId,
                new OrderAccess.One(orderId, email.Address),
                cancellationToken
            ),
            ProofFactor.PostCode code => await orders.FindByPostCodeAsync(orderId, code.Text, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown factor {factor}."),
        };
        if (order is null)
        {
            attempts.Failed(keys);
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

    // The store takes "#w123" and "W123" for the same order; so must the count.
    private static string KeyOf(OrderId orderId) =>
        "order:" + string.Concat(orderId.Value.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
