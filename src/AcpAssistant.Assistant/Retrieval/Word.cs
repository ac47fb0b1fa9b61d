namespace AcpAssistant.Assistant.Retrieval;

/// <summary>A word of a text.</summary>
/// <param name="Text">In the singular; what is compared.</param>
/// <param name="Written">As written, but lower case and without accents.</param>
public readonly record struct Word(string Text, string Written)
{
    /// <summary>Whether it was written in the plural.</summary>
    public bool IsPlural => !string.Equals(Text, Written, StringComparison.Ordinal);
}
