using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Identity;

/// <summary>Makes codes of six digits and derives what is stored of them. The derivation binds code, conversation and address.</summary>
internal static class CodeHasher
{
    /// <summary>Six digits can be tried through in no time whatever the derivation; it slows a reader of the database down until the code has expired.</summary>
    private const int Iterations = 20_000;
    private const int Bytes = 32;

    /// <summary>A new code from the system's secure random numbers.</summary>
    public static string NewCode() =>
        RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A new salt, base64.</summary>
    public static string NewSalt() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>The derivation, base64.</summary>
    public static string Hash(string plainTextCode, string salt, string conversationId, EmailAddress email) =>
        Convert.ToBase64String(
            Rfc2898DeriveBytes.Pbkdf2(
                $"{plainTextCode}\n{conversationId}\n{email.Value}",
                Encoding.UTF8.GetBytes(salt),
                Iterations,
                HashAlgorithmName.SHA256,
                Bytes
            )
        );

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
