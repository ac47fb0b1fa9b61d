using AcpAssistant.Adapters.Storage;
using AcpAssistant.Adapters.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>The file on disk: how it is opened, what is in it after a crash, what is said when it can't be used.</summary>
public sealed class SqliteFileTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("acp-file-").FullName;
    private readonly SqliteDatabase database;

    public SqliteFileTests() => database = new SqliteDatabase(folder);

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
    public async Task Readers_can_not_write()
    {
        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            database.ReadAsync(scope => scope.ExecuteAsync("INSERT INTO t (id) VALUES (1)"), Stop)
        );

        thrown.Message.ShouldContain("read-only");
    }

    [Fact]
    public async Task Every_acknowledged_write_is_there_when_the_program_was_killed()
    {
        await Task.WhenAll(Enumerable.Range(1, 2000).Select(InsertAsync));

        // Nothing of the first is closed or flushed: to the second the first looks killed.
        await using var second = new SqliteDatabase(folder);
        var count = await second.ReadAsync(scope => scope.FirstAsync<long>("SELECT count(*) FROM t"), Stop);

        count.ShouldBe(2000);
        var mode = await second.WriteAsync(scope => scope.FirstAsync<string>("PRAGMA journal_mode"), Stop);
        mode.ShouldBe("wal");
        (await second.WriteAsync(scope => scope.FirstAsync<long>("PRAGMA synchronous"), Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_called_damaged()
    {
        var other = Path.Combine(folder, "other");
        Directory.CreateDirectory(other);
        await File.WriteAllTextAsync(Path.Combine(other, SqliteDatabase.FileName), new string('?', 5000), Stop);
        await using var broken = new SqliteDatabase(other);

        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            broken.WriteAsync(scope => scope.ExecuteAsync("SELECT 1"), Stop)
        );

        thrown.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_names_the_setting()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        await using var impossible = new SqliteDatabase(Path.Combine(file, "data"));

        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            impossible.WriteAsync(scope => scope.ExecuteAsync("SELECT 1"), Stop)
        );

        thrown.Message.ShouldContain("ACP__DataDirectory");
    }

    [Fact]
    public async Task A_new_data_folder_belongs_to_its_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        var data = Path.Combine(folder, "new");
        await using var fresh = new SqliteDatabase(data);

        await fresh.WriteAsync(scope => scope.ExecuteAsync("CREATE TABLE x (id bigint)"), Stop);

        var mode = File.GetUnixFileMode(data);
        (mode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
    }

    private Task<int> InsertAsync(int id) =>
        database.WriteAsync(scope => scope.ExecuteAsync("INSERT INTO t (id) VALUES (@id)", new { id }), Stop);
}
