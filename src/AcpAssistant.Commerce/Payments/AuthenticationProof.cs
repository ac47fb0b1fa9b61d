namespace AcpAssistant.Commerce.Payments;

/// <summary>The values of a 3-D Secure run that a bank checks; never stored or logged.</summary>
/// <param name="Cryptogram">CAVV, AAV or AEVV, base64.</param>
/// <param name="Indicator">Electronic commerce indicator, two digits.</param>
/// <param name="TransactionId">Of the directory server.</param>
/// <param name="Version">Such as "2.2.0".</param>
public sealed record AuthenticationProof(string Cryptogram, string Indicator, string TransactionId, string Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"AuthenticationProof {{ {Indicator}, {Version}, values withheld }}";
}
