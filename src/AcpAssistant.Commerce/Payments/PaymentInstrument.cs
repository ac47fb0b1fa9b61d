namespace AcpAssistant.Commerce.Payments;

/// <summary>A means of payment as handed in: a token, never card data.</summary>
/// <param name="HandlerId">ACP payment handler that the token belongs to.</param>
/// <param name="Token">The credential (secret; never logged, only its fingerprint is stored).</param>
/// <param name="Kind">Credential type, such as "spt".</param>
public sealed record PaymentInstrument(string HandlerId, string Token, string Kind)
{
    /// <inheritdoc/>
    public override string ToString() => $"PaymentInstrument {{ {HandlerId}, {Kind}, token withheld }}";
}
