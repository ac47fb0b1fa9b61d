using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Puts an action before the person: it is done only after a yes, within the time allowed.</summary>
public sealed class Confirmations(IIdGenerator ids, IOptions<ChatOptions> options)
{
    /// <summary>Opens the confirmation; an earlier open one is replaced.</summary>
    internal void Propose(
        ToolContext context,
        string tool,
        string summary,
        ImmutableSortedDictionary<string, string> arguments
    )
    {
        var request = new ConfirmationRequest(
            ids.NewId("confirm"),
            summary,
            context.Now.AddMinutes(options.Value.ConfirmationMinutes)
        );
        context.State = context.State with
        {
            Pending = new PendingConfirmation(request, tool, arguments),
            Awaiting = null,
        };
    }
}
