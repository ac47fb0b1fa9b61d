using System.Globalization;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Adapters.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>Group commit: what happens to one command must never happen to its neighbours.</summary>
public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("acp-writer-").FullName;
    private readonly SqliteDatabase database;

    public SqliteWriterTests() => database = new SqliteDatabase(folder);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await database.WriteAsync(
            scope => (Task)scope.ExecuteAsync("CREATE TABLE t (id bigint NOT NULL PRIMARY KEY, body text)"),
            Stop
        );

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_failing_command_fails_alone()
    {
        await using var turn = await HoldWriterAsync();
        var good = Enumerable.Range(1, 20).Select(InsertAsync).ToList();
        var bad = database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync("INSERT INTO t (id) VALUES (1000)");
                await scope.ExecuteAsync("INSERT INTO t (id) VALUES (1)");
                return true;
            },
            Stop
        );
        var bug = database.WriteAsync<bool>(_ => throw new InvalidOperationException("bug"), Stop);
        good.AddRange(Enumerable.Range(21, 20).Select(InsertAsync));
        await turn.DisposeAsync();

        await Task.WhenAll(good);
        (await Should.ThrowAsync<SqliteException>(bad)).SqliteErrorCode.ShouldBe(19);
        (await Should.ThrowAsync<InvalidOperationException>(bug)).Message.ShouldBe("bug");
        (await IdsAsync()).ShouldBe(Enumerable.Range(1, 40).Select(id => (long)id));
    }

    [Fact]
    public async Task A_discarded_command_answers_and_leaves_nothing()
    {
        await using var turn = await HoldWriterAsync();
        var before = InsertAsync(1);
        var discarded = database.WriteAsync(
            async scope =>
            {
                await scope.ExecuteAsync("INSERT INTO t (id) VALUES (2)");
                scope.Discard();
                return "refused";
            },
            Stop
        );
        var after = InsertAsync(3);
        await turn.DisposeAsync();

        (await discarded).ShouldBe("refused");
        await Task.WhenAll(before, after);
        (await IdsAsync()).ShouldBe([1L, 3]);
    }

    [Fact]
    public async Task A_full_disk_fails_what_does_not_fit_and_keeps_its_neighbours()
    {
        await LimitPagesAsync();
        await using var turn = await HoldWriterAsync();
        var small = InsertAsync(1);
        var huge = database.WriteAsync(
            scope =>
                scope.ExecuteAsync(
                    "INSERT INTO t (id, body) VALUES (2, @body)",
                    new { body = new string('x', 10_000_000) }
                ),
            Stop
        );
        var alsoSmall = InsertAsync(3);
        await turn.DisposeAsync();

        var thrown = await Should.ThrowAsync<StorageUnavailableException>(huge);
        thrown.Message.ShouldContain("disk is full");
        await Task.WhenAll(small, alsoSmall);
        (await IdsAsync()).ShouldBe([1L, 3]);
    }

    [Fact]
    public async Task A_lost_transaction_is_made_up_for_one_by_one()
    {
        await using var turn = await HoldWriterAsync();
        var before = InsertAsync(1);
        var breaker = ExecuteAsync("ROLLBACK");
        var after = InsertAsync(3);
        await turn.DisposeAsync();

        await Should.ThrowAsync<SqliteException>(breaker);
        await Task.WhenAll(before, after);
        (await IdsAsync()).ShouldBe([1L, 3]);
    }

    [Fact]
    public async Task A_read_only_file_says_so()
    {
        await ExecuteAsync("PRAGMA query_only = ON");

        var thrown = await Should.ThrowAsync<StorageUnavailableException>(InsertAsync(1));

        thrown.Message.ShouldContain("is read-only");
        thrown.Message.ShouldContain(folder);
    }

    [Fact]
    public async Task The_writer_goes_on_after_a_failure()
    {
        await ExecuteAsync("PRAGMA query_only = ON");
        await Should.ThrowAsync<StorageUnavailableException>(InsertAsync(1));

        await InsertAsync(2);

        (await IdsAsync()).ShouldBe([2L]);
    }

    [Fact]
    public async Task A_canceled_command_that_waits_is_never_run()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var turn = await HoldWriterAsync();
        var canceled = database.WriteAsync(
            scope => scope.ExecuteAsync("INSERT INTO t (id) VALUES (1)"),
            cancellation.Token
        );
        var other = InsertAsync(2);
        await cancellation.CancelAsync();
        await turn.DisposeAsync();

        await Should.ThrowAsync<OperationCanceledException>(canceled);
        await other;
        (await IdsAsync()).ShouldBe([2L]);
    }

    [Fact]
    public async Task A_write_inside_a_write_is_a_bug_that_shows_at_once() =>
        await Should.ThrowAsync<InvalidOperationException>(database.WriteAsync(_ => InsertAsync(1), Stop));

    [Fact]
    public async Task What_is_queued_when_the_program_ends_is_written()
    {
        var writes = Enumerable.Range(1, 500).Select(InsertAsync).ToList();

        await database.DisposeAsync();

        await Task.WhenAll(writes);
        await Should.ThrowAsync<ObjectDisposedException>(async () => await InsertAsync(501));
        await using var again = new SqliteDatabase(folder);
        (await again.ReadAsync(scope => scope.FirstAsync<long>("SELECT count(*) FROM t"), Stop)).ShouldBe(500);
    }

    private Task<int> InsertAsync(int id) =>
        database.WriteAsync(scope => scope.ExecuteAsync("INSERT INTO t (id) VALUES (@id)", new { id }), Stop);

    private Task<int> ExecuteAsync(string sql) => database.WriteAsync(scope => scope.ExecuteAsync(sql), Stop);

    private async Task LimitPagesAsync()
    {
        var pages = await database.WriteAsync(scope => scope.FirstAsync<long>("PRAGMA page_count"), Stop);
        await ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages + 50}"));
    }

    private Task<List<long>> IdsAsync() =>
        database.ReadAsync(scope => scope.QueryAsync<long>("SELECT id FROM t ORDER BY id"), Stop);

    // Keeps the writer busy, so that what comes next is certain to be one group.
    private async Task<WriterTurn> HoldWriterAsync()
    {
        var turn = new WriterTurn();
        turn.Held = database.WriteAsync(
            async _ =>
            {
                turn.Taken.SetResult();
                await turn.Over.Task;
                return true;
            },
            Stop
        );
        await turn.Taken.Task;
        return turn;
    }

    private sealed class WriterTurn : IAsyncDisposable
    {
        public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Held { get; set; } = Task.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            Over.TrySetResult();
            await Held;
        }
    }
}
