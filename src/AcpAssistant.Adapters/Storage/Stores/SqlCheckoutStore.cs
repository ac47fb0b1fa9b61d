using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Checkout sessions. The order isn't kept inside the session but read from its own table, so that both always tell the same.</summary>
internal sealed class SqlCheckoutStore(Database database, IdempotencyRows keys) : ICheckoutStore
{
    private const string Select = """
        SELECT s.body, s.version, o.body AS OrderBody, o.version AS OrderVersion
        FROM checkout_sessions s LEFT JOIN orders o ON o.session_id = s.id
        """;

    /// <inheritdoc/>
    public async Task<CheckoutSession?> FindAsync(
        SessionId id,
        CheckoutOwner owner,
        CancellationToken cancellationToken
    )
    {
        var row = await database.ReadAsync(
            scope =>
                scope.FirstAsync<SessionRow>(
                    Select + " WHERE s.id = @id AND s.owner = @owner",
                    new { id = SqlText.Clean(id.Value), owner = SqlText.Clean(owner.Value) }
                ),
            cancellationToken
        );
        return row?.ToSession();
    }

    /// <inheritdoc/>
    public async Task<CheckoutSession?> FindForShopAsync(SessionId id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope => scope.FirstAsync<SessionRow>(Select + " WHERE s.id = @id", new { id = SqlText.Clean(id.Value) }),
            cancellationToken
        );
        return row?.ToSession();
    }

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(CheckoutCommit commit, CancellationToken cancellationToken)
    {
        var session = Arguments(commit.Session);
        return database.WriteAsync(
            async scope =>
            {
                var isAnswered = commit.Claim is not null && commit.Answer is not null;
                if (
                    commit.Claim is { } claim
                    && await keys.ClaimAsync(scope, claim, commit.Answer?.Response)
                        is var claimed
                            and not ClaimOutcome.Claimed
                )
                {
                    scope.Discard();
                    return new CommitOutcome.Held(claimed);
                }

                if (!await SaveSessionAsync(scope, session))
                {
                    scope.Discard();
                    return new CommitOutcome.Stale();
                }

                var missing = await TakeStockAsync(scope, commit.StockTaken);
                if (!missing.IsEmpty)
                {
                    scope.Discard();
                    return (CommitOutcome)new CommitOutcome.OutOfStock(missing);
                }

                var usedUp = await DiscountRows.TakeAsync(scope, commit.DiscountUsesTaken);
                if (!usedUp.IsEmpty)
                {
                    scope.Discard();
                    return new CommitOutcome.DiscountUsedUp(usedUp);
                }

                await DiscountRows.ReturnAsync(scope, commit.DiscountUsesReturned);
                await SqlRiskStore.MarkAsync(scope, commit.Session.Id, commit.RiskMarks);
                if (commit.NewOrder is { } order)
                {
                    await scope.ExecuteAsync(SharedRows.InsertOrder, SharedRows.Arguments(order));
                    await SqlMarketingStore.RecordAsync(scope, order);
                }

                await SharedRows.OutboxAsync(scope, commit.Outbox);
                if (commit.Answer is { } answer && !isAnswered)
                {
                    await SharedRows.AnswerAsync(scope, answer);
                }

                return new CommitOutcome.Saved(session.Version + 1);
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<DiscountUsage> FindDiscountUsageAsync(
        IReadOnlyCollection<string> discountIds,
        EmailAddress? customer,
        CancellationToken cancellationToken
    ) => database.ReadAsync(scope => DiscountRows.FindAsync(scope, discountIds, customer), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CheckoutSession>> FindPendingAttemptsAsync(
        DateTimeOffset before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<SessionRow>(
                    Select + " WHERE s.attempt_started_at < @before ORDER BY s.attempt_started_at, s.id LIMIT @limit",
                    new { before = SqlText.Time(before), limit }
                ),
            cancellationToken
        );
        return [.. rows.Select(row => row.ToSession())];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CheckoutSession>> FindAwaitingApprovalAsync(
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ReadAsync(
            scope =>
                scope.QueryAsync<SessionRow>(
                    Select + " WHERE s.status = 'pending_approval' ORDER BY s.updated_at, s.id LIMIT @limit",
                    new { limit }
                ),
            cancellationToken
        );
        return [.. rows.Select(row => row.ToSession())];
    }

    private static async Task<bool> SaveSessionAsync(DbScope scope, SessionArguments session)
    {
        var changed = await scope.ExecuteAsync(
            session.Version == 0
                ? """
                INSERT INTO checkout_sessions (id, owner, version, status, attempt_started_at, updated_at, expires_at, body)
                VALUES (@Id, @Owner, 1, @Status, @AttemptStartedAt, @UpdatedAt, @ExpiresAt, @Body)
                ON CONFLICT (id) DO NOTHING
                """
                : """
                UPDATE checkout_sessions
                SET version = version + 1, status = @Status, attempt_started_at = @AttemptStartedAt,
                    updated_at = @UpdatedAt, expires_at = @ExpiresAt, body = @Body
                WHERE id = @Id AND owner = @Owner AND version = @Version
                """,
            session
        );
        return changed == 1;
    }

    private static async Task<ImmutableArray<VariantId>> TakeStockAsync(
        DbScope scope,
        ImmutableDictionary<VariantId, int> taken
    )
    {
        var missing = ImmutableArray.CreateBuilder<VariantId>();
        // Always in the same order, so that two carts with the same items never wait for each other crosswise.
        foreach (var (variant, quantity) in taken.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
        {
            if (!await SharedRows.TakeStockAsync(scope, variant, quantity))
            {
                missing.Add(variant);
            }
        }

        return missing.ToImmutable();
    }

    private static SessionArguments Arguments(CheckoutSession session) =>
        new(
            SqlText.Clean(session.Id.Value),
            SqlText.Clean(session.Owner.Value),
            session.Version,
            SqlText.Word(session.Status),
            SqlText.Time(session.UnsettledSince),
            SqlText.Time(session.UpdatedAt),
            SqlText.Time(session.ExpiresAt),
            StorageJson.Write(session with { Version = 0, Order = null })
        );

    private sealed record SessionArguments(
        string Id,
        string Owner,
        int Version,
        string Status,
        long? AttemptStartedAt,
        long UpdatedAt,
        long ExpiresAt,
        string Body
    );

    private sealed class SessionRow
    {
        public string Body { get; init; } = "";

        public long Version { get; init; }

        public string? OrderBody { get; init; }

        public long? OrderVersion { get; init; }

        public CheckoutSession ToSession() =>
            StorageJson.Read<CheckoutSession>(Body) with
            {
                Version = (int)Version,
                Order = OrderBody is null
                    ? null
                    : StorageJson.Read<Order>(OrderBody) with
                    {
                        Version = (int)OrderVersion!,
                    },
            };
    }
}
