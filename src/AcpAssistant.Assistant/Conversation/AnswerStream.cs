namespace AcpAssistant.Assistant.Conversation;

/// <summary>Sends a finished answer as events; text that the engine streamed itself is not sent twice.</summary>
internal sealed class AnswerStream(Func<ChatEvent, ValueTask> emit)
{
    /// <summary>The status event that takes back the text streamed so far in a turn.</summary>
    public const string Restarted = "restarted";

    private const int WordsAtATime = 4;
    private bool streamed;

    /// <summary>Passes an engine's event on.</summary>
    public ValueTask PassAsync(ChatEvent chatEvent)
    {
        // A fallback engine takes back what was streamed and starts again.
        streamed = chatEvent is ChatEvent.Token || (streamed && chatEvent is not ChatEvent.Status { Text: Restarted });
        return emit(chatEvent);
    }

    /// <summary>Sends everything of the answer; the last event carries it whole.</summary>
    public async Task SendAsync(ChatAnswer answer)
    {
        foreach (var piece in streamed ? [] : Pieces(answer.Reply))
        {
            await emit(new ChatEvent.Token(piece));
        }

        foreach (var citation in answer.Citations)
        {
            await emit(new ChatEvent.Cited(citation));
        }

        foreach (var product in answer.Products)
        {
            await emit(new ChatEvent.Product(product));
        }

        foreach (var action in answer.Actions)
        {
            await emit(new ChatEvent.Action(action));
        }

        await SendReferencesAsync(answer);
        await emit(new ChatEvent.Done(answer));
    }

    private async Task SendReferencesAsync(ChatAnswer answer)
    {
        if (answer.Confirmation is { } confirmation)
        {
            await emit(new ChatEvent.Confirmation(confirmation));
        }

        if (answer.Checkout is { } checkout)
        {
            await emit(new ChatEvent.Checkout(checkout));
        }

        if (answer.Handoff is { } handoff)
        {
            await emit(new ChatEvent.HandOff(handoff));
        }
    }

    /// <summary>Groups of words with the space that follows them; together they are the text.</summary>
    internal static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        var words = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && ++words == WordsAtATime)
            {
                yield return text[start..i];
                start = i;
                words = 0;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
