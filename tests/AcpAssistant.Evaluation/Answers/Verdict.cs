namespace AcpAssistant.Evaluation.Answers;

/// <summary>How an answer is judged.</summary>
internal enum Verdict
{
    /// <summary>Says what it should, or says that it doesn't know what can't be known.</summary>
    Correct,

    /// <summary>Says something else, cites another document, or quotes what isn't there.</summary>
    Wrong,

    /// <summary>Doesn't know what could be known.</summary>
    Abstained,
}
