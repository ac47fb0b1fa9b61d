using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Identity;

/// <summary>What a person tells beside the order number to prove that the order is theirs.</summary>
public abstract record ProofFactor
{
    private ProofFactor() { }

    /// <summary>What attempts are counted by.</summary>
    internal abstract string Key { get; }

    /// <summary>The e-mail address the order was placed with.</summary>
    public sealed record Email(EmailAddress Address) : ProofFactor
    {
        /// <inheritdoc/>
        internal override string Key => "email:" + Address.Value.ToUpperInvariant();
    }

    /// <summary>The post code the order goes to.</summary>
    public sealed record PostCode(string Text) : ProofFactor
    {
        /// <inheritdoc/>
        internal override string Key => "post_code:" + Text.ToUpperInvariant();
    }
}
