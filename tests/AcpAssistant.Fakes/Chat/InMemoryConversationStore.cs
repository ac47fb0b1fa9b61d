using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Fakes.Chat;

/// <summary>Conversations in memory, with the version check and the unique client message ids of the real stores.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly List<Row> rows = [];

    /// <summary>Runs before each save; changes the store to win a race.</summary>
    public Func<Task> BeforeSave { get; set; } = () => Task.CompletedTask;

    public async Task<Conversation?> FindAsync(string id, string visitorHash, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            return conversations.GetValueOrDefault(id) is { } found && found.VisitorHash == visitorHash ? found : null;
        }
    }

    public async Task<ChatAnswer?> FindAnswerAsync(
        string conversationId,
        string clientMessageId,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            var question = rows.Find(row =>
                row.ConversationId == conversationId && row.ClientMessageId == clientMessageId
            );
            return question is null
                ? null
                : rows.Find(row =>
                    row.ConversationId == conversationId && row.Answers == question.Message.Sequence
                )?.Message.Answer;
        }
    }

    public async Task<bool> SaveAsync(
        Conversation conversation,
        IReadOnlyList<NewMessage> messages,
        CancellationToken cancellationToken
    )
    {
        await BeforeSave();
        lock (gate)
        {
            var version = conversations.GetValueOrDefault(conversation.Id)?.Version ?? 0;
            if (version != conversation.Version || messages.Any(message => IsTaken(conversation.Id, message)))
            {
                return false;
            }

            conversations[conversation.Id] = conversation with { Version = version + 1 };
            long? question = null;
            foreach (var message in messages)
            {
                var sequence = Last(conversation.Id) + 1;
                var answers = message.Author == "assistant" ? question : null;
                rows.Add(
                    new Row(
                        conversation.Id,
                        new ConversationMessage(
                            sequence,
                            message.Id,
                            message.Author,
                            null,
                            message.Text,
                            message.At,
                            message.Answer
                        ),
                        message.ClientMessageId,
                        answers
                    )
                );
                question = message.Author == "visitor" ? sequence : question;
            }

            return true;
        }
    }

    public async Task<IReadOnlyList<ConversationMessage>> MessagesAsync(
        string conversationId,
        long after,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            return
            [
                .. rows.Where(row => row.ConversationId == conversationId && row.Message.Sequence > after)
                    .Select(row => row.Message),
            ];
        }
    }

    public async Task AppendSupportMessageAsync(
        string conversationId,
        string messageId,
        string authorName,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        await Task.Yield();
        lock (gate)
        {
            var message = new ConversationMessage(
                Last(conversationId) + 1,
                messageId,
                "support",
                authorName,
                text,
                at,
                null
            );
            rows.Add(new Row(conversationId, message, null, null));
        }
    }

    public async Task<IReadOnlyList<ReviewedAnswer>> RecentAnswersAsync(int limit, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            return
            [
                .. rows.Where(row => row.Message.Answer is not null)
                    .Reverse()
                    .Take(limit)
                    .Select(row => new ReviewedAnswer("", row.Message.Answer!, row.Message.At)),
            ];
        }
    }

    private bool IsTaken(string conversationId, NewMessage message) =>
        message.ClientMessageId is { } id
        && rows.Exists(row => row.ConversationId == conversationId && row.ClientMessageId == id);

    private long Last(string conversationId) =>
        rows.Where(row => row.ConversationId == conversationId)
            .Select(row => row.Message.Sequence)
            .DefaultIfEmpty(0)
            .Max();

    private sealed record Row(
        string ConversationId,
        ConversationMessage Message,
        string? ClientMessageId,
        long? Answers
    );
}
