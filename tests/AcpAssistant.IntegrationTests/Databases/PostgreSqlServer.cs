using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AcpAssistant.IntegrationTests.Databases;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>
/// One PostgreSQL server for the whole run: the one that ACP_TEST_POSTGRES names, or a private one of the installed binaries, started
/// when the first test asks. Without either, tests skip, or fail when ACP_REQUIRE_POSTGRES is 1.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly Lock Gate = new();
    private static Task<PostgreSqlServer>? running;
    private static int databases;

    private readonly string? binaries;
    private readonly string? folder;

    /// <summary>For the test framework, which disposes it after the last test.</summary>
    public PostgreSqlServer()
        : this("") { }

    private PostgreSqlServer(string connectionString, string? binaries = null, string? folder = null)
    {
        ConnectionString = connectionString;
        this.binaries = binaries;
        this.folder = folder;
    }

    /// <summary>Why there is no server; null when there is one.</summary>
    public static string? SkipReason =>
        HasServer || IsRequired
            ? null
            : "No PostgreSQL: set ACP_TEST_POSTGRES to a connection string, or install it (initdb and pg_ctl).";

    private static bool IsRequired => Environment.GetEnvironmentVariable("ACP_REQUIRE_POSTGRES") is "1";

    private static string? External =>
        Environment.GetEnvironmentVariable("ACP_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    private static bool HasServer => External is not null || Programs.FolderOf("initdb") is not null;

    private string ConnectionString { get; }

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var server = await RunningAsync();
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"acp_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}"
        );
        await ExecuteAsync(
            server.ConnectionString,
            $"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""",
            cancellationToken
        );
        await ExecuteAsync(
            server.ConnectionString,
            $"""CREATE DATABASE "{name}" TEMPLATE template0""",
            cancellationToken
        );
        return new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
            MaxPoolSize = 20,
        }.ToString();
    }

    /// <summary>Removes a database made here.</summary>
    public static async Task DropDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        var server = await RunningAsync();
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync(
            server.ConnectionString,
            $"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""",
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (running is { IsCompletedSuccessfully: true } && await running is { binaries: { } bin, folder: { } data })
        {
            await AsServerUserAsync(Path.Combine(bin, "pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop");
            await AsServerUserAsync("rm", "-rf", data);
        }
    }

    // Started once, even when that failed: every test then says why.
    private static Task<PostgreSqlServer> RunningAsync()
    {
        lock (Gate)
        {
            return running ??= StartAsync();
        }
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        if (External is { } given)
        {
            return new PostgreSqlServer(given);
        }

        var bin =
            Programs.FolderOf("initdb")
            ?? throw new InvalidOperationException(
                "ACP_REQUIRE_POSTGRES is 1, but neither ACP_TEST_POSTGRES nor initdb was found."
            );
        var data = await AsServerUserAsync("mktemp", "-d", Path.Combine(Path.GetTempPath(), "acp-postgres-XXXXXX"));
        return await StartAsync(bin, data.Trim(), FreePort());
    }

    private static async Task<PostgreSqlServer> StartAsync(string bin, string data, int port)
    {
        try
        {
            string[] cluster = ["-D", data, "-A", "trust", "-U", "app", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"];
            await AsServerUserAsync(Path.Combine(bin, "initdb"), cluster);
            string[] start =
            [
                "-D",
                data,
                "-l",
                Path.Combine(data, "server.log"),
                "-w",
                "-o",
                ServerOptions(port, data),
            ];
            await AsServerUserAsync(Path.Combine(bin, "pg_ctl"), [.. start, "start"]);
        }
        catch
        {
            await AsServerUserAsync("rm", "-rf", data);
            throw;
        }

        return new PostgreSqlServer(
            string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=app;Database=postgres"),
            bin,
            data
        );
    }

    // Tests need the semantics of the server, not its durability.
    private static string ServerOptions(int port, string folder) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c max_connections=300 -c fsync=off"
        );

    // PostgreSQL refuses to run as root.
    private static Task<string> AsServerUserAsync(string program, params string[] arguments) =>
        string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
            ? Programs.RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : Programs.RunAsync(program, arguments);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
