using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Fakes.Commerce;

/// <summary>The sessions of an <see cref="InMemoryShop"/>; a commit is all or nothing as the port says.</summary>
public sealed class InMemoryCheckoutStore(InMemoryShop shop) : ICheckoutStore
{
    /// <summary>Runs before each commit; throws to break it, changes the shop to win a race.</summary>
    public Func<CheckoutCommit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    public async Task<CheckoutSession?> FindAsync(
        SessionId id,
        CheckoutOwner owner,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        lock (shop.Gate)
        {
            return shop.SessionTable.GetValueOrDefault(id) is { } session && session.Owner == owner ? session : null;
        }
    }

    public async Task<CheckoutSession?> FindForShopAsync(SessionId id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return shop.SessionTable.GetValueOrDefault(id);
        }
    }

    public async Task<CommitOutcome> CommitAsync(CheckoutCommit commit, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        await BeforeCommit(commit);
        lock (shop.Gate)
        {
            return Commit(commit);
        }
    }

    public async Task<IReadOnlyList<CheckoutSession>> FindPendingAttemptsAsync(
        DateTimeOffset before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return
            [
                .. shop
                    .SessionTable.Values.Where(session => session.UnsettledSince < before)
                    .OrderBy(session => session.UnsettledSince)
                    .Take(limit),
            ];
        }
    }

    public async Task<IReadOnlyList<CheckoutSession>> FindAwaitingApprovalAsync(
        int limit,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return
            [
                .. shop
                    .SessionTable.Values.Where(session => session.Status == CheckoutStatus.PendingApproval)
                    .OrderBy(session => session.UpdatedAt)
                    .Take(limit),
            ];
        }
    }

    public async Task<DiscountUsage> FindDiscountUsageAsync(
        IReadOnlyCollection<string> discountIds,
        EmailAddress? customer,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (shop.Gate)
        {
            return new DiscountUsage
            {
                Total = discountIds.ToImmutableDictionary(id => id, id => UsesOf(id, customer: null)),
                ByCustomer = customer is null
                    ? DiscountUsage.None.ByCustomer
                    : discountIds.ToImmutableDictionary(id => id, id => UsesOf(id, customer)),
                HasOrdered = shop.OrderTable.Values.Any(order =>
                    order.Email == customer && order.Status != OrderStatus.Canceled
                ),
            };
        }
    }

    private int UsesOf(string discountId, EmailAddress? customer) =>
        shop.DiscountUseTable.Count(use =>
            string.Equals(use.DiscountId, discountId, StringComparison.Ordinal)
            && (customer is null || use.Customer == customer)
        );

    private bool CanUse(DiscountUse use) =>
        !(UsesOf(use.DiscountId, customer: null) >= use.MaxUses)
        && !(UsesOf(use.DiscountId, use.Customer) >= use.MaxUsesPerCustomer);

    private CommitOutcome Commit(CheckoutCommit commit)
    {
        if (commit.Claim is { } claim && shop.AnswerTable.TryGetValue(claim.Key, out var answered))
        {
            return new CommitOutcome.Held(new ClaimOutcome.Replay(answered));
        }

        var session = commit.Session;
        var version = shop.SessionTable.GetValueOrDefault(session.Id)?.Version ?? 0;
        if (version != session.Version)
        {
            return new CommitOutcome.Stale();
        }

        var missing = commit
            .StockTaken.Where(move =>
                shop.FindVariant(move.Key) is { Variant.Stock: { } stock } && stock - move.Value < 0
            )
            .Select(move => move.Key)
            .ToImmutableArray();
        if (missing.Length > 0)
        {
            return new CommitOutcome.OutOfStock(missing);
        }

        var usedUp = commit
            .DiscountUsesTaken.Where(use => !CanUse(use))
            .Select(use => use.DiscountId)
            .ToImmutableArray();
        if (usedUp.Length > 0)
        {
            return new CommitOutcome.DiscountUsedUp(usedUp);
        }

        shop.DiscountUseTable.AddRange(commit.DiscountUsesTaken);
        foreach (var use in commit.DiscountUsesReturned)
        {
            shop.DiscountUseTable.Remove(use);
        }

        if (commit.NewOrder is { } order)
        {
            // Throws for a number used before, as the table's key does.
            shop.OrderTable.Add(order.Id, order with { Version = 1 });
        }

        foreach (var (variant, taken) in commit.StockTaken)
        {
            shop.TryMoveStock(variant, taken);
        }

        shop.SessionTable[session.Id] = session with { Version = version + 1 };
        shop.OutboxTable.AddRange(commit.Outbox);
        if (commit.Answer is { } answer)
        {
            shop.AnswerTable[answer.Key] = answer.Response;
        }

        return new CommitOutcome.Saved(version + 1);
    }
}
