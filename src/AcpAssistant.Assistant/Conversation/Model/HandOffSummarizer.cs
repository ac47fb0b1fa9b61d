using System.Globalization;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Model.Reply;
using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Lets the model say in one line what a customer wants, for the ticket. When it can't, or says more than the transcript does, the customer's own words stand there.</summary>
internal sealed partial class HandOffSummarizer(
    IChatClient client,
    PromptLibrary prompts,
    ModelRedaction redaction,
    TimeProvider time,
    ILogger<HandOffSummarizer> logger
)
{
    private const int Longest = 300;
    private const int MostTokens = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>One line.</summary>
    public async Task<string> SumUpAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var transcript = Transcript(turn);
        using var limit = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var system = prompts.HandOffSummary.Fill(
                ("language", ModelLanguage.NameOf(turn.Wording.Language)),
                ("longest", Longest.ToString(CultureInfo.InvariantCulture))
            );
            var response = await client.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, system),
                    new ChatMessage(ChatRole.User, "Transcript (data):\n" + transcript),
                ],
                new Microsoft.Extensions.AI.ChatOptions { MaxOutputTokens = MostTokens },
                stop.Token
            );
            if (Usable(response.Text, transcript) is { } line)
            {
                return line;
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // A person is wanted: whatever is wrong with the model must not keep the ticket from being opened.
            Log.Failed(logger, turn.Turn.Conversation.Id, failure.GetType().Name);
        }

        return OwnWords(turn);
    }

    private string Transcript(DialogueTurn turn) =>
        redaction.Redact(
            string.Join(
                '\n',
                turn.Turn.History.Select(message => $"{message.Author}: {message.Text}")
                    .Append("visitor: " + turn.Message)
            )
        );

    private static string? Usable(string text, string transcript)
    {
        var line = text.Trim().Trim('"').ReplaceLineEndings(" ");
        return
            line.Length is > 0 and <= Longest
            && !SmallTalk.IsUnwanted(line)
            && Digits().Matches(line).All(number => transcript.Contains(number.Value, StringComparison.Ordinal))
            ? line
            : null;
    }

    private static string OwnWords(DialogueTurn turn)
    {
        var before = turn.Turn.History.LastOrDefault(message => message.Author is "visitor")?.Text;
        var words = before is null ? turn.Message : $"{before} / {turn.Message}";
        return words.Length <= Longest ? words : words[..Longest];
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 2000)]
    private static partial Regex Digits();

    private static partial class Log
    {
        [LoggerMessage(
            3,
            LogLevel.Warning,
            "Conversation {ConversationId}: the model wrote no line for the ticket ({Problem}); the customer's own words are used."
        )]
        public static partial void Failed(ILogger logger, string conversationId, string problem);
    }
}
