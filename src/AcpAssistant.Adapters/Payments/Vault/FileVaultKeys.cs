using System.Security.Cryptography;
using System.Text.Json;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Adapters.Payments.Vault;

/// <summary>Keys in a file of the data folder that only its owner may read. A new one is made when the newest has served its time; old ones stay until nothing they sealed can be alive.</summary>
internal sealed class FileVaultKeys(string path, VaultOptions options, TimeProvider time) : IVaultKeys
{
    private readonly Lock gate = new();
    private VaultKeyRing? ring;

    /// <inheritdoc/>
    public VaultKey Current => Ring().Keys[0];

    /// <inheritdoc/>
    public byte[] FingerprintKey => Ring().FingerprintKey;

    /// <inheritdoc/>
    public VaultKey? Find(string id) =>
        Array.Find(Ring().Keys, key => string.Equals(key.Id, id, StringComparison.Ordinal));

    private VaultKeyRing Ring()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            ring ??= Read();
            if (ring.Keys.Length == 0 || ring.Keys[0].CreatedAt.AddDays(options.RotationDays) <= now)
            {
                ring = ring with { Keys = [NewKey(now), .. ring.Keys.Where(key => IsNeeded(key, now))] };
                Write(ring);
            }

            return ring;
        }
    }

    private bool IsNeeded(VaultKey key, DateTimeOffset now) =>
        key.CreatedAt.AddDays(options.RotationDays + options.MaxDays + 1) > now;

    private static VaultKey NewKey(DateTimeOffset now)
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        return new VaultKey(Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], bytes, now);
    }

    private VaultKeyRing Read() =>
        File.Exists(path)
            ? JsonSerializer.Deserialize<VaultKeyRing>(File.ReadAllBytes(path))!
            : new VaultKeyRing(RandomNumberGenerator.GetBytes(32), []);

    private void Write(VaultKeyRing all)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".new";
        var create = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(next, create))
        {
            JsonSerializer.Serialize(file, all);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
