using Microsoft.Extensions.AI;

namespace AcpAssistant.Fakes.Models;

/// <summary>What a scripted model was sent.</summary>
public sealed record ScriptedRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
{
    /// <summary>The system text.</summary>
    public string System => Messages.First(message => message.Role == ChatRole.System).Text;

    /// <summary>The newest message of the user's side.</summary>
    public string LastUser => Messages.Last(message => message.Role == ChatRole.User).Text;

    /// <summary>The newest tool result; null when there is none.</summary>
    public string? LastResult =>
        Messages
            .SelectMany(message => message.Contents)
            .OfType<FunctionResultContent>()
            .LastOrDefault()
            ?.Result?.ToString();

    /// <summary>Names of the tools offered.</summary>
    public IReadOnlyList<string> Tools => [.. (Options?.Tools ?? []).Select(tool => tool.Name)];

    /// <summary>Everything sent, as one text.</summary>
    public string Everything =>
        string.Join(
            '\n',
            Messages
                .SelectMany(message => message.Contents)
                .Select(content =>
                    content switch
                    {
                        TextContent text => text.Text,
                        FunctionResultContent result => result.Result?.ToString(),
                        FunctionCallContent call => string.Join(' ', call.Arguments?.Values ?? []),
                        _ => null,
                    }
                )
        );

    /// <summary>The name of the passage whose line contains the words.</summary>
    public string Passage(string words) =>
        Everything
            .Split('\n')
            .Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .First(line => line.Contains(words, StringComparison.Ordinal))
            .Split(" | ")[0];
}
