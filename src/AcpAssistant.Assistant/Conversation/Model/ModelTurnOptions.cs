using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>How much time, text and how many tool calls one turn of the model engine may take.</summary>
public sealed class ModelTurnOptions
{
    /// <summary>Seconds for the whole turn; then the offline engine answers.</summary>
    [Range(1, 300)]
    public int TurnSeconds { get; set; } = 20;

    /// <summary>Requests to the model in one turn.</summary>
    [Range(2, 10)]
    public int MaxRounds { get; set; } = 4;

    /// <summary>Tool calls in one turn.</summary>
    [Range(1, 30)]
    public int MaxCalls { get; set; } = 6;

    /// <summary>Passages found for one search.</summary>
    [Range(1, 20)]
    public int Passages { get; set; } = 6;

    /// <summary>Longest passage sent, in characters; what is longer is cut.</summary>
    [Range(200, 10_000)]
    public int PassageCharacters { get; set; } = 1200;

    /// <summary>Characters of earlier messages sent (about four make a token).</summary>
    [Range(0, 50_000)]
    public int HistoryCharacters { get; set; } = 4000;

    /// <summary>Sentences of one answer; further ones are left out.</summary>
    [Range(1, 20)]
    public int Sentences { get; set; } = 6;

    /// <summary>Failed turns in a row after which the model is left alone for a while.</summary>
    [Range(1, 100)]
    public int FailuresBeforePause { get; set; } = 3;

    /// <summary>Seconds of that pause, in which the offline engine answers at once.</summary>
    [Range(1, 3600)]
    public int PauseSeconds { get; set; } = 60;
}
