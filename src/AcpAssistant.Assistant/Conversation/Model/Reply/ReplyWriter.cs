using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation.Model.Reply;

/// <summary>Writes the reply of one turn from what tools say and what of the model's words stands up to the check, and streams it as it grows. Lives for one turn.</summary>
internal sealed partial class ReplyWriter(DialogueTurn turn, Passages passages, SentenceCheck check, int mostSentences)
{
    private readonly EvidenceText incoming = new();
    private readonly StringBuilder text = new();
    private readonly List<Citation> citations = [];
    private readonly List<ProductCard> products = [];
    private string? yesOrNo;
    private string gap = "";

    /// <summary>The reply so far.</summary>
    public string Text => text.ToString().Trim();

    /// <summary>Its evidence.</summary>
    public ImmutableArray<Citation> Citations => [.. citations];

    /// <summary>Cards beside it.</summary>
    public ImmutableArray<ProductCard> Products => [.. products];

    /// <summary>Sentences of the model that were proven.</summary>
    public int Proven { get; private set; }

    /// <summary>Sentences of the model that were left out.</summary>
    public int Dropped { get; private set; }

    /// <summary>Whether the model said that it doesn't know.</summary>
    public bool NotKnown { get; private set; }

    /// <summary>Whether a tool said something.</summary>
    public bool HasToolText { get; private set; }

    /// <summary>Whether the model said anything at all.</summary>
    public bool HeardAnything { get; private set; }

    /// <summary>Takes the next piece of the model's text.</summary>
    public async Task AddAsync(string piece, CancellationToken cancellationToken)
    {
        HeardAnything |= piece.AsSpan().Trim().Length > 0;
        foreach (var (sentence, behind) in incoming.Add(piece))
        {
            await JudgeAsync(sentence, behind, cancellationToken);
        }
    }

    /// <summary>The model has come to an end, or to a tool call. Cut off in the middle of a sentence, that sentence is left out: its rest may have turned it round.</summary>
    public async Task EndAsync(bool cutOff, CancellationToken cancellationToken)
    {
        foreach (var (sentence, behind) in incoming.End())
        {
            if (cutOff && !Ending().IsMatch(sentence))
            {
                Dropped++;
                continue;
            }

            await JudgeAsync(sentence, behind, cancellationToken);
        }

        yesOrNo = null;
        gap = "\n\n";
    }

    /// <summary>Says what a tool or a fixed dialogue has to say, word for word.</summary>
    public async Task SayAsync(DialogueReply reply)
    {
        HasToolText = true;
        var renumbered = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in reply.Citations)
        {
            var marker = Cite(citation);
            renumbered[citation.Marker] = marker;
        }

        Show(reply.Products);
        gap = "\n\n";
        await AppendAsync(
            Marker().Replace(reply.Text, match => renumbered.GetValueOrDefault(match.Value, match.Value))
        );
        gap = "\n\n";
    }

    /// <summary>Adds cards that aren't shown yet.</summary>
    public void Show(ImmutableArray<ProductCard> cards) =>
        products.AddRange(cards.Where(card => products.TrueForAll(shown => shown.Id != card.Id)));

    /// <summary>Drops what was not judged yet.</summary>
    public void Abandon() => incoming.End();

    /// <summary>Streams what was added to the reply at its end.</summary>
    public async Task FinishAsync(string reply)
    {
        if (reply.StartsWith(Text, StringComparison.Ordinal) && reply.Length > Text.Length)
        {
            await turn.Emit(new ChatEvent.Token(reply[Text.Length..]));
        }
    }

    private async Task JudgeAsync(string sentence, string behind, CancellationToken cancellationToken)
    {
        var said = EvidenceText.Plain(sentence);
        var evidence = EvidenceText.NumbersIn(sentence).Select(number => incoming[number]).ToArray();
        if (evidence.Length == 0 && SmallTalk.IsBareYesOrNo(said))
        {
            yesOrNo = said;
            return;
        }

        if (yesOrNo is { } before)
        {
            said = $"{before.TrimEnd('.', '!', ',')}. {said}";
            yesOrNo = null;
        }

        if (Proven >= mostSentences)
        {
            Dropped++;
            return;
        }

        var verdict = await check.JudgeAsync(
            said,
            evidence,
            passages,
            turn.Wording.Language,
            turn.Message,
            cancellationToken
        );
        await CarryOutAsync(verdict, behind);
    }

    private async Task CarryOutAsync(Verdict verdict, string behind)
    {
        switch (verdict)
        {
            case Verdict.Proven proven:
                Proven++;
                var markers = proven
                    .Quotes.Select(quote => Cite(quote.Chunk, quote.Quote))
                    .Distinct(StringComparer.Ordinal);
                await AppendAsync($"{proven.Text} {string.Concat(markers)}");
                break;
            case Verdict.NotKnown notKnown:
                NotKnown = true;
                await AppendAsync(notKnown.Text);
                break;
            case Verdict.Harmless harmless:
                await AppendAsync(harmless.Text);
                break;
            default:
                Dropped++;
                return;
        }

        gap = behind.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
    }

    private async Task AppendAsync(string piece)
    {
        var whole = text.Length == 0 ? piece : gap + piece;
        text.Append(whole);
        await turn.Emit(new ChatEvent.Token(whole));
    }

    private string Cite(Chunk chunk, string quote) =>
        Cite(new Citation("", chunk.DocumentId, chunk.Id, chunk.Title, chunk.Url, quote));

    private string Cite(Citation citation)
    {
        var known = citations.Find(other => other.ChunkId == citation.ChunkId && other.Quote == citation.Quote);
        if (known is not null)
        {
            return known.Marker;
        }

        var marker = string.Create(CultureInfo.InvariantCulture, $"[{citations.Count + 1}]");
        citations.Add(citation with { Marker = marker });
        return marker;
    }

    [GeneratedRegex(@"\[\d{1,3}\]", RegexOptions.None, 2000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"[.!?…\]]\s*$", RegexOptions.None, 2000)]
    private static partial Regex Ending();
}
