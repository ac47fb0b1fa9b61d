using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace AcpAssistant.Server.Pages;

/// <summary>The files of <c>wwwroot</c>, read once. They lie beside the program, so the folder it was started in doesn't matter.</summary>
internal sealed class StaticAssets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, Asset> _assets;

    public StaticAssets()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        _assets = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Types.ContainsKey(Path.GetExtension(file)))
            .ToFrozenDictionary(
                file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'),
                Read,
                StringComparer.Ordinal
            );
    }

    /// <summary>The file at a path below <c>wwwroot</c>, or null.</summary>
    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    private static Asset Read(string file)
    {
        var content = File.ReadAllBytes(file);
        var tag = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        return new Asset(content, Types[Path.GetExtension(file)], new EntityTagHeaderValue($"\"{tag}\""));
    }

    internal sealed record Asset(byte[] Content, string ContentType, EntityTagHeaderValue Tag);
}
