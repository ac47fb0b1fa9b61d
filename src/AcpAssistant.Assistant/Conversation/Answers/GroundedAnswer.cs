using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>An answer made of quotes.</summary>
/// <param name="Text">Sentences with markers; empty when there is no answer.</param>
/// <param name="Citations">Their evidence.</param>
/// <param name="Confidence">0..1; below the threshold the text is empty.</param>
internal sealed record GroundedAnswer(string Text, ImmutableArray<Citation> Citations, double Confidence)
{
    /// <summary>Language of the evidence, two-letter code; empty when there is no answer.</summary>
    public string Language { get; init; } = "";

    /// <summary>The product's own documents are silent; this is an article's advice on its kind.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>The evidence is the product's own.</summary>
    public bool IsOfProduct { get; init; }

    /// <summary>The evidence is a fact whose name the question says.</summary>
    public bool IsNamedFact { get; init; }

    /// <summary>Whether there is an answer.</summary>
    public bool Found => Text.Length > 0;
}
