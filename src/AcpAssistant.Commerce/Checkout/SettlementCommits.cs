using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>What a settlement changes in the store.</summary>
internal static class SettlementCommits
{
    /// <summary>The commit of a settlement. Throws <see cref="InvalidOperationException"/> for one that is open.</summary>
    public static CheckoutCommit Of(Settlement settlement, IdempotencyClaim? claim, IIdGenerator ids) =>
        settlement switch
        {
            Settlement.Ordered ordered => new CheckoutCommit
            {
                Session = ordered.Session,
                NewOrder = ordered.Order,
                Outbox = [OrderEvents.ForCreated(ordered.Order, ids.NewId("evt"))],
                Answer = claim?.AnswerFor(ordered.Session),
            },
            Settlement.Held held => new CheckoutCommit
            {
                Session = held.Session,
                Answer = claim?.AnswerFor(held.Session),
            },
            Settlement.Released released => new CheckoutCommit
            {
                Session = released.Session,
                StockTaken = released.StockTaken,
                DiscountUsesReturned = released.DiscountUsesReturned,
                Answer = claim?.AnswerFor(released.Session),
            },
            _ => throw new InvalidOperationException($"Settlement {settlement.GetType().Name} has no commit."),
        };
}
