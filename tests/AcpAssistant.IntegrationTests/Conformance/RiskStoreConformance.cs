using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Risk;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteRiskStoreTests(SqliteFixture fixture)
    : RiskStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlRiskStoreTests(PostgreSqlFixture fixture)
    : RiskStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

/// <summary>Payments tried are marked with the session's commit and counted over a window.</summary>
public abstract class RiskStoreConformance(DatabaseFixture fixture) : StoreConformance<IRiskStore>(fixture)
{
    private static readonly SessionId Nobody = new("cs_nobody");

    [Fact]
    public async Task Sessions_are_counted_within_the_window_without_the_one_that_asks()
    {
        var subject = Unique("email:");
        var first = await MarkAsync(subject, Now.AddHours(-3));
        await MarkAsync(subject, Now.AddHours(-1));
        await MarkAsync(Unique("email:"), Now);

        (await Store.CountAsync(subject, Now.AddHours(-3), Nobody, Stop)).ShouldBe(2);
        (await Store.CountAsync(subject, Now.AddHours(-2), Nobody, Stop)).ShouldBe(1);
        (await Store.CountAsync(subject, Now.AddHours(-3), first.Id, Stop)).ShouldBe(1);
        (await Store.CountAsync(Unique("email:"), Now.AddHours(-3), Nobody, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_session_counts_once_however_often_it_is_tried()
    {
        var subject = Unique("email:");
        var session = await MarkAsync(subject, Now.AddHours(-3));
        await CommitAsync(session with { Version = 1 }, subject, Now);

        (await Store.CountAsync(subject, Now.AddHours(-1), Nobody, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task What_no_window_reaches_is_forgotten()
    {
        var subject = Unique("email:");
        await MarkAsync(subject, Now.AddHours(-RiskRule.LongestWindowHours - 1));
        await MarkAsync(subject, Now);

        (await Store.CountAsync(subject, Now.AddYears(-1), Nobody, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_commit_that_fails_marks_nobody()
    {
        var subject = Unique("email:");
        var stale = Samples.Session(Unique("cs")) with { Version = 7 };

        var outcome = await Get<ICheckoutStore>()
            .CommitAsync(new CheckoutCommit { Session = stale, RiskMarks = [new RiskMark(subject, Now)] }, Stop);

        outcome.ShouldBeOfType<CommitOutcome.Stale>();
        (await Store.CountAsync(subject, Now.AddHours(-1), Nobody, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_never_ordered_has_not() =>
        (await Store.HasOrderedAsync(EmailAddress.Parse("nobody@example.com"), Stop)).ShouldBeFalse();

    [Fact]
    public async Task Only_sessions_that_wait_for_a_decision_are_listed()
    {
        var waiting = Samples.Session(Unique("cs")) with { Status = CheckoutStatus.PendingApproval };
        var other = Samples.Session(Unique("cs"));
        var sessions = Get<ICheckoutStore>();
        await sessions.CommitAsync(new CheckoutCommit { Session = waiting }, Stop);
        await sessions.CommitAsync(new CheckoutCommit { Session = other }, Stop);

        var listed = await sessions.FindAwaitingApprovalAsync(100, Stop);

        listed.Select(session => session.Id).ShouldContain(waiting.Id);
        listed.ShouldAllBe(session => session.Status == CheckoutStatus.PendingApproval);
    }

    private async Task<CheckoutSession> MarkAsync(string subject, DateTimeOffset at)
    {
        var session = Samples.Session(Unique("cs"));
        await CommitAsync(session, subject, at);
        return session;
    }

    private async Task CommitAsync(CheckoutSession session, string subject, DateTimeOffset at) =>
        (
            await Get<ICheckoutStore>()
                .CommitAsync(new CheckoutCommit { Session = session, RiskMarks = [new RiskMark(subject, at)] }, Stop)
        ).ShouldBeOfType<CommitOutcome.Saved>();
}
