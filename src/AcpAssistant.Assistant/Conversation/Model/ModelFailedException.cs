namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>The model gave nothing that can be said to a person, and no tool had an effect; the turn can be run by another engine from its beginning.</summary>
internal sealed class ModelFailedException(ModelFailure reason, string detail, Exception? inner = null)
    : Exception($"The model gave no usable answer ({reason}, {detail}).", inner)
{
    /// <summary>Why.</summary>
    public ModelFailure Reason { get; } = reason;

    /// <summary>A type of error or a status; never text of the conversation.</summary>
    public string Detail { get; } = detail;
}
