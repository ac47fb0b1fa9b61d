using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AcpAssistant.Server.Admin;

/// <summary>The keys of the sign-in cookie: files in the data folder that only the service's user can read. They are worth no more than the database beside them, so they aren't encrypted with yet another key.</summary>
internal sealed class KeyRing(string folder) : IXmlRepository
{
    /// <summary>Rights of anyone but the service's user.</summary>
    public const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(Read)]
            : [];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        MakeFolder();
        var path = Path.Combine(folder, Path.GetFileName(friendlyName) + ".xml");
        var unfinished = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        using (var file = new FileStream(unfinished, options))
        {
            element.Save(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private XElement Read(string file)
    {
        Tighten(file);
        return XElement.Load(file);
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnFolder);
        File.SetUnixFileMode(folder, OwnFolder);
    }

    // A folder restored from a backup, or made by an earlier version, may be readable by others.
    private static void Tighten(string file)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != OwnFile)
        {
            File.SetUnixFileMode(file, OwnFile);
        }
    }
}
