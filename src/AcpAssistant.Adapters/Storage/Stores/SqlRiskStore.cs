using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Risk;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Marks of payments tried. Those older than any window go when their subject is marked again.</summary>
internal sealed class SqlRiskStore(Database database) : IRiskStore
{
    /// <inheritdoc/>
    public async Task<int> CountAsync(
        string subject,
        DateTimeOffset since,
        SessionId except,
        CancellationToken cancellationToken
    ) =>
        (int)
            await database.ReadAsync(
                scope =>
                    scope.FirstAsync<long>(
                        """
                        SELECT count(*) FROM risk_marks
                        WHERE subject = @subject AND marked_at >= @since AND session_id <> @except
                        """,
                        new
                        {
                            subject,
                            since = SqlText.Time(since),
                            except = SqlText.Clean(except.Value),
                        }
                    ),
                cancellationToken
            );

    /// <inheritdoc/>
    public async Task<bool> HasOrderedAsync(EmailAddress email, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            scope =>
                scope.FirstAsync<long>(
                    "SELECT 1 FROM orders WHERE email = @email AND status <> 'canceled' LIMIT 1",
                    new { email = SqlText.Clean(email.Value) }
                ),
            cancellationToken
        ) == 1;

    /// <summary>Writes marks inside the caller's transaction.</summary>
    internal static async Task MarkAsync(DbScope scope, SessionId session, ImmutableArray<RiskMark> marks)
    {
        // Always in the same order, so that two payments with the same subjects never wait for each other crosswise.
        foreach (var mark in marks.OrderBy(mark => mark.Subject, StringComparer.Ordinal))
        {
            await scope.ExecuteAsync(
                "DELETE FROM risk_marks WHERE subject = @subject AND marked_at < @horizon",
                new
                {
                    subject = mark.Subject,
                    horizon = SqlText.Time(mark.At - TimeSpan.FromHours(RiskRule.LongestWindowHours)),
                }
            );
            await scope.ExecuteAsync(
                """
                INSERT INTO risk_marks (subject, session_id, marked_at) VALUES (@subject, @session, @at)
                ON CONFLICT (subject, session_id) DO UPDATE SET marked_at = @at
                """,
                new
                {
                    subject = mark.Subject,
                    session = SqlText.Clean(session.Value),
                    at = SqlText.Time(mark.At),
                }
            );
        }
    }
}
