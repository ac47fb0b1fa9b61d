using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>"No, the shorts please": changes what a return that waits for a yes is about.</summary>
internal sealed class ReturnChange(StartReturnTool returns)
{
    private const int LongestChange = 8;

    /// <summary>The return put before the person anew; null when the message changes nothing in it.</summary>
    public async Task<DialogueReply?> TryAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        TextFold.Words(turn.Message).Count <= LongestChange
        && !RouteEvidence.IsQuestion(turn.Message)
        && await returns.ChangeAsync(turn.Message, turn.Context, cancellationToken) is { } result
            ? result switch
            {
                OrderToolResult.Proposed proposed => Say(proposed.Text + "\n\n" + turn.Wording.Say("confirm.ask")),
                OrderToolResult.Told told => Say(told.Text),
                _ => null,
            }
            : null;

    private static DialogueReply Say(string text) => new(text) { Route = ChatRoute.ReturnRefund };
}
