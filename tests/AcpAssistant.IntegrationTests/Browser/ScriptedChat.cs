using System.Collections.Concurrent;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>A conversation whose answers are known beforehand, so that the pages can be tested by themselves. Checkouts are real.</summary>
internal sealed class ScriptedChat(ICheckoutStarter checkout, IIdGenerator ids, TimeProvider time) : IChatService
{
    private readonly ConcurrentDictionary<string, List<ConversationMessage>> _talks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChatAnswer> _answered = new(StringComparer.Ordinal);

    private readonly ScriptedAnswers _answers = new(ids, time);

    /// <summary>Messages that came in, in order, repeated ones too.</summary>
    public ConcurrentQueue<ChatRequest> Received { get; } = new();

    /// <summary>How many of the next turns break off in the middle of their stream.</summary>
    public int CutsAhead { get; set; }

    public async Task<ChatResult> SendAsync(
        ChatRequest request,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        Received.Enqueue(request);
        if (request.ConversationId is { } known && !_talks.ContainsKey(Key(known, request.VisitorHash)))
        {
            return new ChatResult.NotFound();
        }

        if (request.ClientMessageId is { } again && _answered.TryGetValue(again, out var first))
        {
            await emit(new ChatEvent.Done(first));
            return new ChatResult.Answered(first);
        }

        if (request.Message.Contains("refuse", StringComparison.OrdinalIgnoreCase))
        {
            return new ChatResult.Invalid("Please write about the shop.");
        }

        var id = request.ConversationId ?? ids.NewId("conv");
        var answer = _answers.To(request.Message, id);
        Remember(id, request.VisitorHash, "visitor", request.Message, null);
        Remember(id, request.VisitorHash, "assistant", answer.Reply, answer);
        if (request.ClientMessageId is { } client)
        {
            _answered[client] = answer;
        }

        await emit(new ChatEvent.Status("searching"));
        if (CutsAhead > 0)
        {
            CutsAhead--;
            throw new IOException("Cut on purpose.");
        }

        foreach (var word in answer.Reply.Split(' '))
        {
            await emit(new ChatEvent.Token(word + " "));
        }

        await emit(new ChatEvent.Done(answer));
        return new ChatResult.Answered(answer);
    }

    public async Task<ChatResult> ConfirmAsync(
        string conversationId,
        string confirmationId,
        bool accept,
        string visitorHash,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var answer = _answers.Plain(conversationId, accept ? "Here is your checkout." : "Then I leave it.") with
        {
            Route = ChatRoute.Purchase,
            Checkout = accept ? await StartAsync(conversationId, visitorHash, cancellationToken) : null,
        };
        Remember(conversationId, visitorHash, "assistant", answer.Reply, answer);
        await emit(new ChatEvent.Done(answer));
        return new ChatResult.Answered(answer);
    }

    public Task<IReadOnlyList<ConversationMessage>?> MessagesAsync(
        string conversationId,
        string visitorHash,
        long after,
        CancellationToken cancellationToken
    )
    {
        if (!_talks.TryGetValue(Key(conversationId, visitorHash), out var messages))
        {
            return Task.FromResult<IReadOnlyList<ConversationMessage>?>(null);
        }

        lock (messages)
        {
            return Task.FromResult<IReadOnlyList<ConversationMessage>?>([
                .. messages.Where(message => message.Sequence > after),
            ]);
        }
    }

    /// <summary>What a person in support writes into every conversation.</summary>
    public void WriteFromSupport(string text)
    {
        foreach (var key in _talks.Keys)
        {
            var parts = key.Split('|');
            Remember(parts[0], parts[1], "support", text, null, "Robin");
        }
    }

    private async Task<CheckoutReference> StartAsync(
        string conversationId,
        string visitorHash,
        CancellationToken cancellationToken
    )
    {
        var result = await checkout.CreateAsync(
            new CheckoutCommand.Create(
                CheckoutOwner.Visitor(visitorHash),
                Currency.Usd,
                [new ItemRequest(PagesHost.TeeInNavy, 2)],
                null,
                null,
                null,
                "en",
                conversationId
            ),
            cancellationToken
        );
        var session = ((CheckoutResult.Accepted)result).Session;
        return new CheckoutReference(session.Id.Value, "not_ready_for_payment");
    }

    private void Remember(
        string conversationId,
        string visitorHash,
        string author,
        string text,
        ChatAnswer? answer,
        string? name = null
    )
    {
        var messages = _talks.GetOrAdd(Key(conversationId, visitorHash), _ => []);
        lock (messages)
        {
            var id = answer?.MessageId ?? ids.NewId("msg");
            messages.Add(new ConversationMessage(messages.Count + 1, id, author, name, text, time.GetUtcNow(), answer));
        }
    }

    private static string Key(string conversationId, string visitorHash) => $"{conversationId}|{visitorHash}";
}
