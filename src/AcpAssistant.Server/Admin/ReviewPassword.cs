using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Admin;

/// <summary>The password of the review page as it is stored now.</summary>
internal sealed class ReviewPassword(ISettingsStore settings, IOptions<ReviewOptions> options)
{
    /// <summary>Key of the setting that holds the hash.</summary>
    public const string SettingKey = "review.password_hash";

    /// <summary>The stamp of the password when it and the user name are right, else null. Takes the same time either way.</summary>
    public async Task<string?> CheckAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var stored = await settings.GetAsync(SettingKey, cancellationToken);
        var right = PasswordHash.Verify(password, stored);
        return right && string.Equals(userName, options.Value.UserName, StringComparison.OrdinalIgnoreCase)
            ? StampOf(stored!)
            : null;
    }

    /// <summary>Whether someone who signed in with this stamp may stay: not after the password was changed.</summary>
    public async Task<bool> IsCurrentAsync(string? stamp, CancellationToken cancellationToken) =>
        stamp is not null
        && await settings.GetAsync(SettingKey, cancellationToken) is { } stored
        && string.Equals(StampOf(stored), stamp, StringComparison.Ordinal);

    private static string StampOf(string stored) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored)))[..32];
}
