using System.Globalization;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>Messages of a conversation after a given one: what people in the helpdesk wrote, and for a page that was reloaded all the rest.</summary>
internal static class ChatEvents
{
    private const int BeatSeconds = 15;

    /// <summary>One message on the wire.</summary>
    internal sealed record Item(
        long Sequence,
        string Id,
        string Author,
        string? AuthorName,
        string Text,
        DateTimeOffset At,
        ChatAnswer? Answer
    );

    /// <summary>All messages so far; <paramref name="LastSequence"/> goes into the next <c>after</c>.</summary>
    internal sealed record Page(IReadOnlyList<Item> Events, long LastSequence);

    public static async Task<IResult> GetAsync(
        string conversationId,
        string? after,
        HttpContext http,
        IChatService chat,
        IReadReceiptStore receipts,
        TimeProvider time,
        IOptions<ChatHttpOptions> options,
        CancellationToken cancellationToken
    )
    {
        if (!long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var since))
        {
            return ChatProblem.Bad(
                "invalid_after",
                "\"after\" must be the last_sequence of an earlier answer, such as after=12."
            );
        }

        var from = long.TryParse(
            http.Request.Headers["Last-Event-ID"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var last
        )
            ? last
            : since;
        if (
            VisitorTokens.Read(http.Request) is not { } visitor
            || await chat.MessagesAsync(conversationId, visitor, from, cancellationToken) is not { } messages
        )
        {
            return ChatProblem.NotFound(ChatEndpoints.NoSuchConversation);
        }

        if (!ChatEndpoints.WantsStream(http.Request))
        {
            var items = messages.Select(ItemOf).ToArray();
            await RecordAsync(receipts, conversationId, messages, cancellationToken);
            return TypedResults.Json(new Page(items, items.LastOrDefault()?.Sequence ?? from), ChatJson.Options);
        }

        await StreamAsync(
            new EventStreamWriter(http.Response, cancellationToken),
            sequence => chat.MessagesAsync(conversationId, visitor, sequence, cancellationToken),
            sent => RecordAsync(receipts, conversationId, sent, cancellationToken),
            from,
            time,
            options.Value,
            cancellationToken
        );
        return Results.Empty;
    }

    private static async Task StreamAsync(
        EventStreamWriter writer,
        Func<long, Task<IReadOnlyList<ConversationMessage>?>> look,
        Func<IReadOnlyList<ConversationMessage>, Task> record,
        long from,
        TimeProvider time,
        ChatHttpOptions options,
        CancellationToken cancellationToken
    )
    {
        var end = time.GetUtcNow().AddSeconds(options.EventStreamSeconds);
        var beat = time.GetUtcNow().AddSeconds(BeatSeconds);
        await writer.BeatAsync();
        while (time.GetUtcNow() < end && await look(from) is { } messages)
        {
            foreach (var message in messages)
            {
                from = message.Sequence;
                await writer.SendAsync(
                    "message",
                    ItemOf(message),
                    message.Sequence.ToString(CultureInfo.InvariantCulture)
                );
            }

            await record(messages);
            if (time.GetUtcNow() >= beat)
            {
                beat = time.GetUtcNow().AddSeconds(BeatSeconds);
                await writer.BeatAsync();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(options.EventPollMilliseconds), time, cancellationToken);
        }
    }

    // What people wrote and the window has fetched needs no mail.
    private static Task RecordAsync(
        IReadReceiptStore receipts,
        string conversationId,
        IReadOnlyList<ConversationMessage> messages,
        CancellationToken cancellationToken
    ) =>
        messages.LastOrDefault(message => message.Author == "support") is { } last
            ? receipts.SetFetchedAsync(conversationId, last.Sequence, cancellationToken)
            : Task.CompletedTask;

    private static Item ItemOf(ConversationMessage message) =>
        new(message.Sequence, message.Id, message.Author, message.AuthorName, message.Text, message.At, message.Answer);
}
