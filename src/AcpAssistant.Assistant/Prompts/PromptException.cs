namespace AcpAssistant.Assistant.Prompts;

/// <summary>A prompt file is missing or not as it must be; the message says which and why.</summary>
public sealed class PromptException(string message) : Exception(message);
