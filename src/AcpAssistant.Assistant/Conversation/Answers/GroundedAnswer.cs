using System.Collections.Immutable;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>An answer made of quotes.</summary>
/// <param name="Text">Sentences with markers; empty when there is no answer.</param>
/// <param name="Citations">Their evidence.</param>
/// <param name="Confidence">0..1; below the threshold the text is empty.</param>
internal sealed record GroundedAnswer(string Text, ImmutableArray<Citation> Citations, double Confidence)
{
    /// <summary>Whether there is an answer.</summary>
    public bool Found => Text.Length > 0;
}
