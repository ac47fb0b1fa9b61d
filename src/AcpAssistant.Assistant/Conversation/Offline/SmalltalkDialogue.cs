using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Greetings, thanks, goodbyes, and the question whether a machine is answering.</summary>
internal sealed partial class SmalltalkDialogue : IDialogue
{
    /// <inheritdoc/>
    public bool Begins(ChatRoute route) => route == ChatRoute.Smalltalk;

    /// <inheritdoc/>
    public bool Asked(string what) => false;

    /// <inheritdoc/>
    public Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', TextFold.Words(turn.Message));
        var key =
            Machine().IsMatch(text) ? "smalltalk.machine"
            : Thanks().IsMatch(text) ? "smalltalk.thanks"
            : Bye().IsMatch(text) ? "smalltalk.bye"
            : YesNo.Read(turn.Message) is not null ? "smalltalk.what"
            : "smalltalk.hello";
        return Task.FromResult(new DialogueReply(turn.Wording.Say(key)));
    }

    /// <inheritdoc/>
    public Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) => Task.FromResult<DialogueReply?>(null);

    [GeneratedRegex(@"\b(thanks|thank|cheers|merci|great|perfect|super|parfait)\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"\b(bye|goodbye|see you|au revoir|bonne (journee|soiree)|a bientot)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Bye();

    [GeneratedRegex(
        @"\b(bot|robot|machine|human|humain|ai|ia|who are you|qui (es tu|etes vous)|your name)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Machine();
}
