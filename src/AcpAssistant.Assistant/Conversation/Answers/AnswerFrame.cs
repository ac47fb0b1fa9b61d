using AcpAssistant.Assistant.Conversation.Speech;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Says in the person's language what kind of evidence follows when that isn't plain: an article's advice instead of the product's own word, or a passage in another language.</summary>
internal static class AnswerFrame
{
    /// <summary>The answer's text with its frame on a line of its own.</summary>
    public static string Say(GroundedAnswer answer, Wording wording, string? product)
    {
        if (!answer.Found || answer.Citations.IsEmpty)
        {
            return answer.Text;
        }

        var title = answer.Citations[0].Title;
        var frames = new List<string>();
        if (answer.IsAdvice && product is not null)
        {
            frames.Add(wording.Say("answer.advice", ("product", product), ("title", title)));
        }
        else if (!string.Equals(answer.Language, wording.Language, StringComparison.Ordinal))
        {
            var key = $"answer.foreign.{answer.Language}";
            frames.Add(wording.Say(wording.Has(key) ? key : "answer.foreign", ("title", title)));
        }

        return string.Join('\n', frames.Append(answer.Text));
    }
}
