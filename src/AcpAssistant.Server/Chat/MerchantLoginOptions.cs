namespace AcpAssistant.Server.Chat;

/// <summary>How tokens of the merchant's own login are recognised. Without secret and key, no token is accepted.</summary>
public sealed class MerchantLoginOptions
{
    /// <summary>Secret shared with the login for HS256, at least 32 bytes; empty = none. Set this or <see cref="PublicKey"/>, not both.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The login's public key in PEM for RS256 or ES256; empty = none.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Issuer that tokens must name; empty = not checked.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Audience that tokens must name; empty = not checked.</summary>
    public string Audience { get; set; } = "";

    /// <summary>True when tokens can be checked.</summary>
    internal bool IsConfigured => Secret.Length > 0 || PublicKey.Length > 0;
}
