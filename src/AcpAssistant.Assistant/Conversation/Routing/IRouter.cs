namespace AcpAssistant.Assistant.Conversation.Routing;

/// <summary>Tells what a message is about. Safe for concurrent use.</summary>
public interface IRouter
{
    /// <summary>The guess for a cleaned message, English or French.</summary>
    RouteGuess Route(string message);
}
