using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AcpAssistant.Server.Chat;

/// <summary>Checks tokens of the merchant's own login: signature, life of at most five minutes, e-mail address.</summary>
internal sealed class MerchantLogin(IOptions<MerchantLoginOptions> options, TimeProvider time)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(15);
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly LoginKey? key = options.Value.IsConfigured ? LoginKey.Read(options.Value) : null;

    /// <summary>The address the token proves; null when the token is not acceptable.</summary>
    public async Task<EmailAddress?> VerifyAsync(string token)
    {
        if (key is null)
        {
            return null;
        }

        var result = await handler.ValidateTokenAsync(token, Parameters(options.Value, key));
        if (
            !result.IsValid
            || result.SecurityToken is not JsonWebToken jwt
            || jwt.ValidTo - time.GetUtcNow().UtcDateTime > LongestLife + Skew
            || !jwt.TryGetPayloadValue<string>("email", out var address)
            || IsUnverified(jwt)
            || !EmailAddress.TryParse(address, out var email)
        )
        {
            return null;
        }

        return email;
    }

    // OpenID Connect logins say so when nobody has checked the address; such an address proves nothing.
    private static bool IsUnverified(JsonWebToken jwt) =>
        jwt.TryGetPayloadValue<bool>("email_verified", out var verified) && !verified;

    private TokenValidationParameters Parameters(MerchantLoginOptions settings, LoginKey login) =>
        new()
        {
            IssuerSigningKey = login.Key,
            ValidAlgorithms = [login.Algorithm],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuer = settings.Issuer.Length > 0,
            ValidIssuer = settings.Issuer,
            ValidateAudience = settings.Audience.Length > 0,
            ValidAudience = settings.Audience,
            ValidateLifetime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                return expires is { } end && end > now - Skew && (notBefore is null || notBefore <= now + Skew);
            },
        };
}
