using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AcpAssistant.Server.Control;

/// <summary>Where verbs reach the running server: a Unix domain socket in the data folder, or (when that path is longer than the system allows) in the temporary folder under a name derived from it.</summary>
internal static class ControlSocket
{
    // sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, terminator included.
    private const int LongestPath = 103;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string PathFor(string dataFolder)
    {
        var inside = Path.Combine(dataFolder, "server.sock");
        if (Encoding.UTF8.GetByteCount(inside) <= LongestPath)
        {
            return inside;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..16];
        return Path.Combine(Path.GetTempPath(), $"acp-assistant-{hash}.sock");
    }

    /// <summary>Hands work to the server of this data folder and repeats what it says; null when no server answers there.</summary>
    public static async Task<int?> TryHandOverAsync(
        string dataFolder,
        WorkRequest request,
        Func<string, Task> say,
        CancellationToken cancellationToken
    )
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(PathFor(dataFolder)), cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }

        await using var stream = new NetworkStream(socket);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        using var reader = new StreamReader(stream);
        await writer.WriteLineAsync(JsonSerializer.Serialize(request, Json).AsMemory(), cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var said = JsonSerializer.Deserialize<WorkLine>(line, Json)!;
            if (said.ExitCode is { } exitCode)
            {
                return exitCode;
            }

            await say(said.Text ?? "");
        }

        await say(
            "The server stopped before the work was done. Start it again and repeat the command: nothing is doubled."
        );
        return 2;
    }
}
