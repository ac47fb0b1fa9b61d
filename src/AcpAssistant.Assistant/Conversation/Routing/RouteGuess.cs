namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>What a message is taken for.</summary>
/// <param name="Route">The likeliest route.</param>
/// <param name="Confidence">Calibrated probability, 0..1.</param>
/// <param name="Second">The next likeliest route.</param>
public sealed record RouteGuess(ChatRoute Route, double Confidence, ChatRoute Second);
