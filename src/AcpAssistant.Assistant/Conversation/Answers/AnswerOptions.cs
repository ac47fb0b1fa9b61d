using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>When a passage is good enough to answer from, and how much of it is said.</summary>
public sealed class AnswerOptions
{
    /// <summary>Least confidence for an answer about the shop's rules or from manuals, 0..1. Measured with 402 questions over a 261-section manual: at 0.55, 90 % of them are answered, and 7 % of off-topic lines and 12 % of another business's questions; at 0.5 it is 93 %, 7.3 % and 15.5 %.</summary>
    [Range(0, 1)]
    public double Threshold { get; set; } = 0.5;

    /// <summary>Least confidence for an answer from the facts of one product, 0..1. At 0.42 more than half of what is asked must be in the fact or its name; see the evaluation's "answers" report for answer rate and precision on shoppers' questions.</summary>
    [Range(0, 1)]
    public double ProductThreshold { get; set; } = 0.42;

    /// <summary>Passages looked at.</summary>
    [Range(1, 100)]
    public int Passages { get; set; } = 12;

    /// <summary>Passages looked at when one product is asked about.</summary>
    [Range(1, 100)]
    public int ProductPassages { get; set; } = 40;

    /// <summary>Most sentences said of one passage.</summary>
    [Range(1, 10)]
    public int Sentences { get; set; } = 4;
}
