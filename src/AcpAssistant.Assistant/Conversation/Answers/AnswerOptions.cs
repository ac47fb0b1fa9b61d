using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>When a passage is good enough to answer from, and how much of it is said.</summary>
public sealed class AnswerOptions
{
    /// <summary>Least confidence for an answer about the shop's rules or from manuals, 0..1.</summary>
    [Range(0, 1)]
    public double Threshold { get; set; } = 0.45;

    /// <summary>Least confidence for an answer from the facts of one product, 0..1.</summary>
    [Range(0, 1)]
    public double ProductThreshold { get; set; } = 0.4;

    /// <summary>Passages looked at.</summary>
    [Range(1, 100)]
    public int Passages { get; set; } = 12;

    /// <summary>Most sentences said of one passage.</summary>
    [Range(1, 10)]
    public int Sentences { get; set; } = 4;
}
