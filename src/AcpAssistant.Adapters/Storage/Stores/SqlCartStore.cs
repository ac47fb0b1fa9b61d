using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Carts. Those that have expired are swept out when new ones come in.</summary>
internal sealed class SqlCartStore(Database database) : ICartStore
{
    private const int CartsPerSweeping = 64;
    private int added;

    /// <inheritdoc/>
    public async Task<Cart?> FindAsync(CartId id, CheckoutOwner owner, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            scope =>
                scope.FirstAsync<BodyRow>(
                    "SELECT body, version FROM carts WHERE id = @id AND owner = @owner",
                    new { id = SqlText.Clean(id.Value), owner = SqlText.Clean(owner.Value) }
                ),
            cancellationToken
        );
        return row is null ? null : StorageJson.Read<Cart>(row.Body) with { Version = (int)row.Version };
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(Cart cart, IdempotentAnswer? answer, CancellationToken cancellationToken)
    {
        var sweep = cart.Version == 0 && Interlocked.Increment(ref added) % CartsPerSweeping == 0;
        return ChangeAsync(
            cart,
            cart.Version == 0
                ? """
                INSERT INTO carts (id, owner, version, expires_at, body)
                VALUES (@Id, @Owner, 1, @ExpiresAt, @Body)
                ON CONFLICT (id) DO NOTHING
                """
                : """
                UPDATE carts SET version = version + 1, expires_at = @ExpiresAt, body = @Body
                WHERE id = @Id AND owner = @Owner AND version = @Version
                """,
            answer,
            sweep,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(Cart cart, IdempotentAnswer? answer, CancellationToken cancellationToken) =>
        ChangeAsync(
            cart,
            "DELETE FROM carts WHERE id = @Id AND owner = @Owner AND version = @Version",
            answer,
            sweep: false,
            cancellationToken
        );

    private Task<bool> ChangeAsync(
        Cart cart,
        string sql,
        IdempotentAnswer? answer,
        bool sweep,
        CancellationToken cancellationToken
    )
    {
        var arguments = new CartArguments(
            SqlText.Clean(cart.Id.Value),
            SqlText.Clean(cart.Owner.Value),
            cart.Version,
            SqlText.Time(cart.UpdatedAt),
            SqlText.Time(cart.ExpiresAt),
            StorageJson.Write(cart with { Version = 0 })
        );
        return database.WriteAsync(
            async scope =>
            {
                if (sweep)
                {
                    await scope.ExecuteAsync("DELETE FROM carts WHERE expires_at <= @UpdatedAt", arguments);
                }

                if (await scope.ExecuteAsync(sql, arguments) == 0)
                {
                    scope.Discard();
                    return false;
                }

                if (answer is not null)
                {
                    await SharedRows.AnswerAsync(scope, answer);
                }

                return true;
            },
            cancellationToken
        );
    }

    private sealed record CartArguments(
        string Id,
        string Owner,
        int Version,
        long UpdatedAt,
        long ExpiresAt,
        string Body
    );
}
