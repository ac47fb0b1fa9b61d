using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Server.Pages;

/// <summary>Keys that open something for a time, "END-MAC", both hexadecimal. Made with a secret of the database, so that every server on it knows them.</summary>
internal sealed class SignedKeys(ISettingsStore settings, TimeProvider time)
{
    private const string SecretSetting = "orders.link_secret";
    private const int SecretBytes = 32;
    private const int MacBytes = 20;

    private byte[]? _secret;

    /// <summary>Reads the secret, or makes it; done at start, so that keys can be made without waiting.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _secret ??= Convert.FromHexString(
            await settings.GetOrAddAsync(
                SecretSetting,
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)),
                cancellationToken
            )
        );

    /// <summary>The key of a subject; <paramref name="purpose"/> keeps keys apart that open different things.</summary>
    public async Task<string> MakeAsync(
        string purpose,
        string subject,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        await LoadAsync(cancellationToken);
        return Make(purpose, subject, until);
    }

    /// <summary>The same without waiting. Throws <see cref="InvalidOperationException"/> before <see cref="LoadAsync"/>.</summary>
    public string Make(string purpose, string subject, DateTimeOffset until)
    {
        var end = until.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);
        return $"{end}-{Mac(purpose, subject, end)}";
    }

    /// <summary>Whether a key opens the subject now.</summary>
    public async Task<bool> FitsAsync(string purpose, string subject, string key, CancellationToken cancellationToken)
    {
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        if (
            dash is < 1 or > 12
            || !long.TryParse(key[..dash], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var until)
            || until <= time.GetUtcNow().ToUnixTimeSeconds()
        )
        {
            return false;
        }

        await LoadAsync(cancellationToken);
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(key[(dash + 1)..]),
            Encoding.UTF8.GetBytes(Mac(purpose, subject, key[..dash]))
        );
    }

    private string Mac(string purpose, string subject, string end)
    {
        var secret = _secret ?? throw new InvalidOperationException("The secret of signed keys isn't loaded yet.");
        var text = Encoding.UTF8.GetBytes($"{purpose}\n{subject}\n{end}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, text).AsSpan(0, MacBytes));
    }
}
