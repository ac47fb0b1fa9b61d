using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Counts the uses of limited discounts inside the caller's transaction.</summary>
internal static class DiscountRows
{
    private const string Everyone = "";

    // A row is only made or raised below its limit, so that two processes can't both take the last use.
    private const string Take = """
        INSERT INTO discount_uses (discount_id, customer, uses) VALUES (@id, @customer, 1)
        ON CONFLICT (discount_id, customer) DO UPDATE SET uses = discount_uses.uses + 1
        WHERE discount_uses.uses < @limit
        """;

    private const string Return = """
        UPDATE discount_uses SET uses = uses - 1 WHERE discount_id = @id AND customer = @customer AND uses > 0
        """;

    /// <summary>Takes the uses; the discounts of which none was left are named.</summary>
    public static async Task<ImmutableArray<string>> TakeAsync(DbScope scope, ImmutableArray<DiscountUse> uses)
    {
        var usedUp = ImmutableArray.CreateBuilder<string>();
        // Always in the same order, so that two carts with the same discounts never wait for each other crosswise.
        foreach (var use in uses.OrderBy(use => use.DiscountId, StringComparer.Ordinal))
        {
            var isTaken =
                await TakeAsync(scope, use.DiscountId, Everyone, use.MaxUses)
                && await TakeAsync(scope, use.DiscountId, use.Customer.Value, use.MaxUsesPerCustomer);
            if (!isTaken)
            {
                usedUp.Add(use.DiscountId);
            }
        }

        return usedUp.ToImmutable();
    }

    /// <summary>Gives uses back.</summary>
    public static async Task ReturnAsync(DbScope scope, ImmutableArray<DiscountUse> uses)
    {
        foreach (var use in uses.OrderBy(use => use.DiscountId, StringComparer.Ordinal))
        {
            var id = SqlText.Clean(use.DiscountId);
            await scope.ExecuteAsync(Return, new { id, customer = Everyone });
            await scope.ExecuteAsync(Return, new { id, customer = SqlText.Clean(use.Customer.Value) });
        }
    }

    /// <summary>How often the discounts were used, by anyone and by the customer.</summary>
    public static async Task<DiscountUsage> FindAsync(
        DbScope scope,
        IReadOnlyCollection<string> discountIds,
        EmailAddress? customer
    )
    {
        var ids = discountIds.Select(SqlText.Clean).ToArray();
        var email = customer is { } known ? SqlText.Clean(known.Value) : Everyone;
        var rows = await scope.QueryAsync<UseRow>(
            $"""
            SELECT discount_id AS DiscountId, customer AS Customer, uses AS Uses FROM discount_uses
            WHERE discount_id {scope.Dialect.Among("ids")} AND customer IN ('', @email)
            """,
            // The list comes last: it changes the text, and parameters added after that would miss it.
            new { email, ids }
        );
        var ordered = customer is null
            ? 0
            : await scope.FirstAsync<long>(
                "SELECT 1 FROM orders WHERE email = @email AND status <> 'canceled' LIMIT 1",
                new { email }
            );
        return new DiscountUsage
        {
            Total = CountsOf(rows, row => row.Customer.Length == 0),
            ByCustomer = CountsOf(rows, row => row.Customer.Length > 0),
            HasOrdered = ordered == 1,
        };
    }

    private static async Task<bool> TakeAsync(DbScope scope, string discountId, string customer, int? limit) =>
        await scope.ExecuteAsync(
            Take,
            new
            {
                id = SqlText.Clean(discountId),
                customer = SqlText.Clean(customer),
                limit = (long)(limit ?? int.MaxValue),
            }
        ) == 1;

    private static ImmutableDictionary<string, int> CountsOf(List<UseRow> rows, Func<UseRow, bool> isMeant) =>
        rows.Where(isMeant).ToImmutableDictionary(row => row.DiscountId, row => (int)row.Uses, StringComparer.Ordinal);

    private sealed class UseRow
    {
        public string DiscountId { get; init; } = "";

        public string Customer { get; init; } = "";

        public long Uses { get; init; }
    }
}
