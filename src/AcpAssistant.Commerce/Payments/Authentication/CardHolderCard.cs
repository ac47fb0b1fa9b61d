namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>Number, expiry and holder of a card (secret).</summary>
public sealed record CardHolderCard(string Number, string ExpMonth, string ExpYear, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => "CardHolderCard { withheld }";
}
