using System.Globalization;
using System.Security.Cryptography;

namespace AcpAssistant.Server.Admin;

/// <summary>PBKDF2 with HMAC-SHA-512 (NIST SP 800-132; iterations after OWASP's password storage advice of 2023), written as <c>pbkdf2-sha512$iterations$salt$hash</c>.</summary>
internal static class PasswordHash
{
    private const string Name = "pbkdf2-sha512";
    private const int Iterations = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // What a sign-in is checked against while there is no password, so that it costs the same.
    private static readonly string NoPassword = Create(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join(
            '$',
            Name,
            Iterations.ToString(CultureInfo.InvariantCulture),
            Convert.ToBase64String(salt),
            Convert.ToBase64String(Derive(password, salt, Iterations))
        );
    }

    /// <summary>Whether the password belongs to the stored text; null and unreadable texts cost as much as real ones and never match.</summary>
    public static bool Verify(string password, string? stored)
    {
        var parts = (stored ?? NoPassword).Split('$');
        if (
            parts.Length != 4
            || parts[0] != Name
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
        )
        {
            return Verify(password, NoPassword) && false;
        }

        var expected = Convert.FromBase64String(parts[3]);
        var actual = Derive(password, Convert.FromBase64String(parts[2]), iterations);
        return CryptographicOperations.FixedTimeEquals(actual, expected) && stored is not null;
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
