using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Adapters.Payments.Sandbox.Authentication;

/// <summary>The sandbox bank's challenges, in the shop's database.</summary>
public sealed class SandboxChallenges
{
    private const string Select = """
        SELECT server_transaction_id AS ServerTransactionId, acs_transaction_id AS AcsTransactionId,
               notification_url AS NotificationUrl, outcome
        FROM sandbox_challenges WHERE server_transaction_id = @id
        """;

    private readonly Database database;

    internal SandboxChallenges(Database database) => this.database = database;

    /// <summary>The challenge of a transaction, or null.</summary>
    public Task<SandboxChallenge?> FindAsync(string serverTransactionId, CancellationToken cancellationToken) =>
        database.ReadAsync(scope => FindAsync(scope, serverTransactionId), cancellationToken);

    /// <summary>Ends a challenge; the first end stands. Null when there is no such challenge.</summary>
    public Task<SandboxChallenge?> EndAsync(
        string serverTransactionId,
        string acsTransactionId,
        bool isApproved,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    UPDATE sandbox_challenges SET outcome = @outcome
                    WHERE server_transaction_id = @id AND acs_transaction_id = @acs AND outcome IS NULL
                    """,
                    new
                    {
                        id = SqlText.Clean(serverTransactionId),
                        acs = SqlText.Clean(acsTransactionId),
                        outcome = isApproved ? "Y" : "N",
                    }
                );
                return
                    await FindAsync(scope, serverTransactionId) is { } challenge
                    && string.Equals(challenge.AcsTransactionId, acsTransactionId, StringComparison.Ordinal)
                    ? challenge
                    : null;
            },
            cancellationToken
        );

    /// <summary>Adds a challenge unless its transaction has one, and answers the one that is kept.</summary>
    internal Task<SandboxChallenge> AddAsync(SandboxChallenge challenge, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync(
                    """
                    INSERT INTO sandbox_challenges (server_transaction_id, acs_transaction_id, notification_url)
                    VALUES (@ServerTransactionId, @AcsTransactionId, @NotificationUrl)
                    ON CONFLICT (server_transaction_id) DO NOTHING
                    """,
                    new
                    {
                        challenge.ServerTransactionId,
                        challenge.AcsTransactionId,
                        NotificationUrl = SqlText.Clean(challenge.NotificationUrl),
                    }
                );
                return (await FindAsync(scope, challenge.ServerTransactionId))!;
            },
            cancellationToken
        );

    private static Task<SandboxChallenge?> FindAsync(DbScope scope, string id) =>
        scope.FirstAsync<SandboxChallenge>(Select, new { id = SqlText.Clean(id) });
}
