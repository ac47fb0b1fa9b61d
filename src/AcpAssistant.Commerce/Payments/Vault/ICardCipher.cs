namespace AcpAssistant.Commerce.Payments.Vault;

/// <summary>Seals card data with keys that rotate.</summary>
public interface ICardCipher
{
    /// <summary>Encrypts a text with the current key; the sealed text names the key.</summary>
    /// <param name="text">What is secret.</param>
    /// <param name="context">What it belongs to; a sealed text opens only for the same.</param>
    string Seal(string text, string context);

    /// <summary>The text, or null when its key is gone or it was sealed for something else or changed.</summary>
    string? Open(string sealedText, string context);

    /// <summary>A keyed hash of a text, the same for as long as idempotency keys live; card numbers are too few to be hidden by a plain hash.</summary>
    string Fingerprint(string text);
}
