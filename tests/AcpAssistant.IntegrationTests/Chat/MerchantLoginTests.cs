using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Server.Chat;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Chat;

public sealed class MerchantLoginTests
{
    private const string Secret = "a shared secret of more than thirty-two bytes";
    private static readonly DateTime Now = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_token_of_the_shared_secret_proves_its_address() =>
        (await Verify(Token(Secret, minutes: 4))).ShouldBe("anna@example.com");

    [Fact]
    public async Task Another_secret_a_long_life_and_one_that_is_over_prove_nothing()
    {
        (await Verify(Token("another secret of more than thirty-two bytes", minutes: 4))).ShouldBeNull();
        (await Verify(Token(Secret, minutes: 60))).ShouldBeNull();
        (await Verify(Token(Secret, minutes: -1))).ShouldBeNull();
    }

    [Fact]
    public async Task An_address_that_the_login_has_not_verified_proves_nothing() =>
        (await Verify(Token(Secret, minutes: 4, verified: false))).ShouldBeNull();

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_secret_proves_nothing()
    {
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportSubjectPublicKeyInfoPem();

        (await Verify(Token(pem, minutes: 4), new MerchantLoginOptions { PublicKey = pem })).ShouldBeNull();
        (
            await Verify(
                Sign(new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256), 4, true),
                new MerchantLoginOptions { PublicKey = pem }
            )
        ).ShouldBe("anna@example.com");
    }

    [Fact]
    public async Task Without_settings_no_token_is_accepted() =>
        (await Verify(Token(Secret, minutes: 4), new MerchantLoginOptions())).ShouldBeNull();

    [Fact]
    public void A_short_secret_is_refused_at_start() =>
        new MerchantLoginOptionsValidator()
            .Validate(null, new MerchantLoginOptions { Secret = "short" })
            .FailureMessage.ShouldNotBeNull()
            .ShouldContain("ACP:Login:Secret");

    private static async Task<string?> Verify(string token, MerchantLoginOptions? options = null) =>
        (
            await new MerchantLogin(
                Options.Create(options ?? new MerchantLoginOptions { Secret = Secret }),
                new FakeTimeProvider(Now)
            ).VerifyAsync(token)
        )?.Value;

    private static string Token(string secret, int minutes, bool verified = true) =>
        Sign(
            new SigningCredentials(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
                SecurityAlgorithms.HmacSha256
            ),
            minutes,
            verified
        );

    private static string Sign(SigningCredentials key, int minutes, bool verified) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["email"] = "anna@example.com",
                    ["email_verified"] = verified,
                },
                Expires = Now.AddMinutes(minutes),
                SigningCredentials = key,
            }
        );
}
