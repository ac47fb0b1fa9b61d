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
            Mood.IsRude(turn.Message) ? "smalltalk.rude"
            : Machine().IsMatch(text) ? "smalltalk.machine"
            : Bye().IsMatch(text) ? "smalltalk.bye"
            : YesNo.Read(turn.Message) switch
            {
                false => "confirm.declined",
                true when !Thanks().IsMatch(text) => "smalltalk.what",
                _ => Thanks().IsMatch(text) ? "smalltalk.thanks" : "smalltalk.hello",
            };
        return Task.FromResult(new DialogueReply(turn.Wording.Say(key)));
    }

    /// <inheritdoc/>
    public Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    ) => Task.FromResult<DialogueReply?>(null);

    [GeneratedRegex(
        @"\b(thanks|thank|thx|ty|tysm|cheers|merci|great|perfect|awesome|nice|cool|lovely|super|parfait|genial|top)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Thanks();

    [GeneratedRegex(
        @"\b(bye|goodbye|cya|see (you|ya)|have a (nice|good|great) (day|one|evening|weekend)|good night|au revoir|bonne (journee|soiree|nuit)|a bientot|a plus)\b",
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
