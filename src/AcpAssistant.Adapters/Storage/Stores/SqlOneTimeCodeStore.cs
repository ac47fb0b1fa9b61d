using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>One-time codes. Every limit is a condition of the statement that uses it up.</summary>
internal sealed class SqlOneTimeCodeStore(Database database) : IOneTimeCodeStore
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task<bool> TryStoreAsync(
        OneTimeCode code,
        int maxPerHour,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var arguments = new
        {
            conversationId = SqlText.Clean(code.ConversationId),
            email = code.Email.Value,
            code.Salt,
            code.Hash,
            expiresAt = SqlText.Time(code.ExpiresAt),
            code.AttemptsLeft,
            now = SqlText.Time(now),
            hourAgo = SqlText.Time(now - Window),
        };
        return database.WriteAsync(
            async scope =>
            {
                await scope.LockAsync("codes to " + code.Email.Value);
                var sent = await scope.FirstAsync<long>(
                    "SELECT count(*) FROM one_time_code_sends WHERE email = @email AND sent_at > @hourAgo",
                    arguments
                );
                if (sent >= maxPerHour)
                {
                    return false;
                }

                await scope.ExecuteAsync("DELETE FROM one_time_code_sends WHERE sent_at <= @hourAgo", arguments);
                await scope.ExecuteAsync("DELETE FROM one_time_codes WHERE expires_at <= @hourAgo", arguments);
                await scope.ExecuteAsync(
                    "INSERT INTO one_time_code_sends (email, sent_at) VALUES (@email, @now)",
                    arguments
                );
                await scope.ExecuteAsync(
                    """
                    INSERT INTO one_time_codes (conversation_id, email, salt, hash, expires_at, attempts_left)
                    VALUES (@conversationId, @email, @Salt, @Hash, @expiresAt, @AttemptsLeft)
                    ON CONFLICT (conversation_id) DO UPDATE
                    SET email = excluded.email, salt = excluded.salt, hash = excluded.hash,
                        expires_at = excluded.expires_at, attempts_left = excluded.attempts_left
                    """,
                    arguments
                );
                return true;
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<OneTimeCode?> TakeAttemptAsync(
        string conversationId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var row = await database.WriteAsync(
            scope =>
                scope.FirstAsync<CodeRow>(
                    """
                    UPDATE one_time_codes SET attempts_left = attempts_left - 1
                    WHERE conversation_id = @id AND expires_at > @now AND attempts_left > 0
                    RETURNING conversation_id AS ConversationId, email, salt, hash, expires_at AS ExpiresAt,
                        attempts_left AS AttemptsLeft
                    """,
                    new { id = SqlText.Clean(conversationId), now = SqlText.Time(now) }
                ),
            cancellationToken
        );
        return row?.ToCode();
    }

    /// <inheritdoc/>
    public Task<bool> ConsumeAsync(
        string conversationId,
        EmailAddress email,
        string hash,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            async scope =>
            {
                var deleted = await scope.ExecuteAsync(
                    "DELETE FROM one_time_codes WHERE conversation_id = @id AND email = @email AND hash = @hash",
                    new
                    {
                        id = SqlText.Clean(conversationId),
                        email = email.Value,
                        hash,
                    }
                );
                return deleted == 1;
            },
            cancellationToken
        );

    private sealed class CodeRow
    {
        public string ConversationId { get; init; } = "";

        public string Email { get; init; } = "";

        public string Salt { get; init; } = "";

        public string Hash { get; init; } = "";

        public long ExpiresAt { get; init; }

        public long AttemptsLeft { get; init; }

        public OneTimeCode ToCode() =>
            new(ConversationId, EmailAddress.Parse(Email), Salt, Hash, SqlText.Time(ExpiresAt), (int)AttemptsLeft);
    }
}
