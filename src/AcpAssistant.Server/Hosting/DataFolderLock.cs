using System.Globalization;

namespace AcpAssistant.Server.Hosting;

/// <summary>Makes sure that one process at a time writes to a data folder. Held until disposed; the operating system lets go of it when the process dies.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _lock;

    private DataFolderLock(FileStream file) => _lock = file;

    /// <summary>Takes the folder, making it when it is missing; null when another process holds it. Throws <see cref="SettingsException"/> when the folder can't be written to.</summary>
    public static DataFolderLock? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = new FileStream(
                Path.Combine(folder, "server.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            File.WriteAllText(PidFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolderLock(file);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw NotWritable(folder, exception);
        }
        catch (IOException exception) when (!IsHeldByAnother(exception))
        {
            throw NotWritable(folder, exception);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The process that holds the folder, for the message; null when not known.</summary>
    public static string? HolderOf(string folder) =>
        File.Exists(PidFile(folder)) ? File.ReadAllText(PidFile(folder)).Trim() : null;

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static string PidFile(string folder) => Path.Combine(folder, "server.pid");

    // EWOULDBLOCK (11) on Linux, 35 on macOS; sharing violation (32) on Windows: the lock is taken.
    private static bool IsHeldByAnother(IOException exception) =>
        exception is not (DirectoryNotFoundException or PathTooLongException)
        && (exception.HResult & 0xFFFF) is 11 or 32 or 35;

    private static SettingsException NotWritable(string folder, Exception cause) =>
        new(
            $"The data folder '{folder}' can't be written to ({cause.Message}). Make it writable, or set ACP__DataDirectory to another folder, for example ACP__DataDirectory=/var/lib/acp-assistant.",
            cause
        );
}
