using System.Security.Cryptography;
using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Server.Admin;

/// <summary>Makes the review page's password at the first start.</summary>
public sealed class FirstPassword(ISettingsStore settings)
{
    // No 0/O, 1/l/I: it is read from a screen and typed.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary>The new password, to be printed once, when there was none; null when one is set already. Of several programs that start at once only one gets it.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (await settings.GetAsync(ReviewPassword.SettingKey, cancellationToken) is not null)
        {
            return null;
        }

        var password = string.Join(
            '-',
            Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))
        );
        var hash = PasswordHash.Create(password);
        var kept = await settings.GetOrAddAsync(ReviewPassword.SettingKey, hash, cancellationToken);
        return string.Equals(kept, hash, StringComparison.Ordinal) ? password : null;
    }
}
