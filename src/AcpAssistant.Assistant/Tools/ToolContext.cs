using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Speech;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Assistant.Tools;

/// <summary>The turn a tool runs in: the conversation's state, which tools may move on, and a record of what they did. Lives for one turn; tools run one after another.</summary>
/// <param name="state">State before the turn.</param>
/// <param name="language">Language to speak.</param>
/// <param name="now">UTC.</param>
/// <param name="history">Earlier messages, oldest first.</param>
/// <param name="message">The person's words of this turn; empty when a button was pressed.</param>
public sealed class ToolContext(
    Conversation.Conversation state,
    string language,
    DateTimeOffset now,
    ImmutableArray<ConversationMessage> history,
    string message
)
{
    private readonly List<ToolAction> actions = [];

    /// <summary>The conversation as it stands after the tools so far.</summary>
    public Conversation.Conversation State { get; set; } = state;

    /// <summary>The texts to speak with.</summary>
    public Wording Wording { get; } = Wording.For(language);

    /// <summary>UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Earlier messages, oldest first.</summary>
    public ImmutableArray<ConversationMessage> History { get; } = history;

    /// <summary>The person's words of this turn; empty when a button was pressed.</summary>
    public string Message { get; } = message;

    /// <summary>What tools did so far in this turn.</summary>
    public IReadOnlyList<ToolAction> Actions => actions;

    /// <summary>Evidence found in this turn, for a hand-over.</summary>
    public ImmutableArray<Citation> Citations { get; set; } = [];

    /// <summary>The checkout started in this turn; null when none.</summary>
    public CheckoutReference? Checkout { get; set; }

    /// <summary>The ticket made in this turn; null when none.</summary>
    public HandOffReference? Handoff { get; set; }

    /// <summary>Access to orders that the person has proven; null when none.</summary>
    public OrderAccess? OrderAccess => State.Identity.AccessAt(Now);

    /// <summary>Notes what a tool was asked and what came of it. Arguments without secrets.</summary>
    public void Record(string tool, string outcome, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var told = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
            {
                told[name] = value;
            }
        }

        actions.Add(new ToolAction(tool, told.ToImmutable(), outcome));
    }
}
