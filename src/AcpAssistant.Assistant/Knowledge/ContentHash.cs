using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Tells whether a document has to be done again: a hash over all that ends up in its chunks and over the chunker's version.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(SourceDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Chunker.Version.ToString(CultureInfo.InvariantCulture));
        Append(hash, document.Id);
        Append(hash, document.Kind.ToString());
        Append(hash, document.Title);
        Append(hash, document.Text);
        Append(hash, document.Url);
        Append(hash, document.ProductId);
        Append(hash, document.Language);
        Append(hash, document.UpdatedAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Append(hash, document.Source);
        foreach (var fact in document.Facts)
        {
            Append(hash, fact.Name);
            Append(hash, fact.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes in first, so that moving a character from one field to the next changes the hash.
    private static void Append(IncrementalHash hash, string? value)
    {
        var bytes = Encoding.UTF8.GetBytes(value ?? "\0");
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
