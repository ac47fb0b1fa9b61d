using AcpAssistant.Adapters.Payments.Vault;
using AcpAssistant.Commerce.Payments.Vault;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments.Vault;

public sealed class CipherTests : IDisposable
{
    private const string Card = "4242424242424242";

    private readonly string folder = Directory.CreateTempSubdirectory("vault-").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));
    private readonly VaultOptions options = new() { RotationDays = 30, MaxDays = 7 };

    private string KeyFile => Path.Combine(folder, "vault-keys.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_sealed_opens_after_a_restart_and_reads_differently_each_time()
    {
        var first = OfFile().Seal(Card, "card a");
        var second = OfFile().Seal(Card, "card a");

        second.ShouldNotBe(first);
        OfFile().Open(first, "card a").ShouldBe(Card);
        OfFile().Open(second, "card a").ShouldBe(Card);
    }

    [Fact]
    public void It_opens_for_nothing_else_and_not_when_it_was_changed()
    {
        var cipher = OfFile();
        var sealedText = cipher.Seal(Card, "card a");
        var changed = sealedText[..^4] + (sealedText[^4] == 'A' ? 'B' : 'A') + sealedText[^3..];

        cipher.Open(sealedText, "card b").ShouldBeNull();
        cipher.Open(changed, "card a").ShouldBeNull();
    }

    [Fact]
    public void Keys_rotate_and_the_old_one_opens_for_as_long_as_a_token_can_live()
    {
        var cipher = OfFile();
        var old = cipher.Seal(Card, "card a");

        time.Advance(TimeSpan.FromDays(30));
        var young = cipher.Seal(Card, "card a");

        KeyOf(young).ShouldNotBe(KeyOf(old));
        OfFile().Open(old, "card a").ShouldBe(Card);

        time.Advance(TimeSpan.FromDays(30));
        KeyOf(cipher.Seal(Card, "card a")).ShouldNotBe(KeyOf(young));
        OfFile().Open(old, "card a").ShouldBeNull();
    }

    [Fact]
    public void A_fingerprint_outlives_the_keys()
    {
        var before = OfFile().Fingerprint(Card);

        time.Advance(TimeSpan.FromDays(90));
        OfFile().Seal(Card, "card a");

        OfFile().Fingerprint(Card).ShouldBe(before);
        before.ShouldNotBe(Of(KeysOf(1)).Fingerprint(Card));
    }

    [Fact]
    public void Configured_keys_may_be_preceded_by_a_new_one()
    {
        var old = Of(KeysOf(1)).Seal(Card, "card a");
        var rotated = Of(KeysOf(2, 1));

        rotated.Open(old, "card a").ShouldBe(Card);
        KeyOf(rotated.Seal(Card, "card a")).ShouldNotBe(KeyOf(old));
        rotated.Fingerprint(Card).ShouldBe(Of(KeysOf(1)).Fingerprint(Card));
        Of(KeysOf(2)).Open(old, "card a").ShouldBeNull();
    }

    [Fact]
    public void Only_the_owner_may_read_the_keys()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions.");
        OfFile().Seal(Card, "card a");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static string KeyOf(string sealedText) => sealedText.Split(':')[0];

    private static AesCardCipher Of(VaultOptions configured) => new(new ConfiguredVaultKeys(configured));

    private static VaultOptions KeysOf(params byte[] fill) =>
        new() { Keys = [.. fill.Select(value => Convert.ToBase64String(Enumerable.Repeat(value, 32).ToArray()))] };

    private AesCardCipher OfFile() => new(new FileVaultKeys(KeyFile, options, time));
}
