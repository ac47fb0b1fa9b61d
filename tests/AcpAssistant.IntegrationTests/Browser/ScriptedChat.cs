using System.Collections.Concurrent;
using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>A conversation whose answers are known beforehand, so that the pages can be tested by themselves. Checkouts are real.</summary>
internal sealed class ScriptedChat(ICheckoutStarter checkout, IIdGenerator ids, TimeProvider time) : IChatService
{
    private readonly ConcurrentDictionary<string, List<ConversationMessage>> _talks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChatAnswer> _answered = new(StringComparer.Ordinal);

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
        var answer = AnswerTo(request, id);
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
        var answer = Plain(conversationId, accept ? "Here is your checkout." : "Then I leave it.") with
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

    private ChatAnswer AnswerTo(ChatRequest request, string id)
    {
        var message = request.Message;
        bool Says(string word) => message.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Says("laver") ? Washing(id, french: true)
            : Says("wash") ? Washing(id, french: false)
            : Says("buy")
                ? Plain(id, "I can prepare that for you.") with
                {
                    Route = ChatRoute.Purchase,
                    Confirmation = new ConfirmationRequest(
                        ids.NewId("confirm"),
                        "**2 × Ridge Merino T-Shirt, Deep Navy / M** for $118.00. A yes starts the checkout; nothing is paid yet.",
                        time.GetUtcNow().AddMinutes(15)
                    ),
                }
            : Says("person")
                ? Plain(id, "A person will answer here.") with
                {
                    Route = ChatRoute.HumanAgent,
                    Handoff = new HandOffReference("T-1042", "requested"),
                }
            : Says("moon")
                ? Plain(id, "I don't know that, and I'd rather not guess. Shall I ask a person?") with
                {
                    Abstained = true,
                    Confidence = 0.1,
                }
            : Says("script") ? Plain(id, "<img src=x onerror=alert(1)> **<b>bold</b>** [click](javascript:alert(1))")
            : Says("recommend") ? Recommended(id)
            : Plain(id, "Hello! How can I help?");
    }

    private ChatAnswer Washing(string id, bool french) =>
        Plain(
            id,
            french
                ? "Lavez-le en machine à **30 °C** [1], sur l'envers [1]. N'utilisez :\n\n- ni assouplissant [2],\n- ni sèche-linge."
                : "Wash it in the machine at **30 °C** [1], inside out [1]. Use:\n\n- no fabric softener [2],\n- no tumble dryer."
        ) with
        {
            Language = french ? "fr" : "en",
            Citations =
            [
                new Citation(
                    "[1]",
                    "care-merino",
                    "care-merino#2",
                    french ? "Entretien de la laine mérinos" : "Caring for merino wool",
                    french ? "/fr/help/care-merino" : "/help/care-merino",
                    french ? "Lavez le mérinos à 30 °C, sur l'envers." : "Wash merino at 30 °C, inside out."
                ),
                new Citation(
                    "[2]",
                    "ridge-merino-tee",
                    "ridge-merino-tee#4",
                    "Ridge Merino T-Shirt · Care, with a title that is a good deal longer than one line",
                    "/products/ridge-merino-tee",
                    "No fabric softener."
                ),
            ],
            Actions = [new ToolAction("check_order", ImmutableSortedDictionary<string, string>.Empty, "ok")],
        };

    private ChatAnswer Recommended(string id) =>
        Plain(id, "These would fit:") with
        {
            Route = ChatRoute.Recommendation,
            Products =
            [
                new ProductCard(
                    "merino-tee",
                    "Merino Tee",
                    new Money(5900, Currency.Usd),
                    "/products/merino-tee",
                    "/images/merino-tee.svg"
                ),
                new ProductCard(
                    "x",
                    "A product with a really long title that has to wrap over several lines somewhere",
                    new Money(129900, Currency.Usd),
                    "javascript:alert(1)",
                    null
                ),
            ],
        };

    private ChatAnswer Plain(string id, string reply) =>
        new()
        {
            ConversationId = id,
            MessageId = ids.NewId("msg"),
            Language = "en",
            Route = ChatRoute.ProductQuestion,
            Confidence = 0.9,
            Reply = reply,
            Identity = IdentityGrade.Anonymous,
        };

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
