using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>Cuts a document into chunks: along its headings, then along sentences. A section stays whole up to <see cref="MaxTokens"/>; a longer one is cut into pieces of about equal size, none below <see cref="MinTokens"/>. Every fact is a chunk of its own.</summary>
public static class Chunker
{
    /// <summary>Raise it whenever the cutting changes: it is part of the content hash, so everything is done again.</summary>
    public const int Version = 1;

    /// <summary>No chunk has more, by <see cref="TokenEstimate"/>.</summary>
    public const int MaxTokens = 512;

    /// <summary>Pieces of a section that had to be cut are at least this long.</summary>
    public const int MinTokens = 200;

    /// <summary>Between the headings of a path.</summary>
    public const string PathSeparator = " › ";

    private const int PreferredTokens = 400;

    /// <summary>The chunks of a document in order; at least one, so that every document can be found by its title.</summary>
    public static ImmutableArray<Chunk> Cut(SourceDocument document, string language)
    {
        var chunks = ImmutableArray.CreateBuilder<Chunk>();
        foreach (var (path, units) in Sections(document))
        {
            foreach (var text in Pack(units))
            {
                chunks.Add(Make(document, language, chunks.Count, path, text, fact: null));
            }
        }

        foreach (var fact in document.Facts)
        {
            var text = MarkdownInline.ToPlain(HiddenText.Strip($"{fact.Name}: {fact.Value}").ReplaceLineEndings(" "));
            foreach (var piece in Pack([new Unit(text, StartsLine: true)]))
            {
                chunks.Add(Make(document, language, chunks.Count, path: "", piece, fact.Name));
            }
        }

        if (chunks.Count == 0)
        {
            chunks.Add(Make(document, language, 0, path: "", document.Title, fact: null));
        }

        return chunks.ToImmutable();
    }

    private static Chunk Make(
        SourceDocument document,
        string language,
        int ordinal,
        string path,
        string text,
        string? fact
    ) =>
        new()
        {
            Id = $"{document.Id}#{ordinal}",
            DocumentId = document.Id,
            Ordinal = ordinal,
            Kind = document.Kind,
            Title = document.Title,
            HeadingPath = path,
            Text = text,
            Fact = fact,
            Url = document.Url,
            ProductId = document.ProductId,
            Language = language,
            UpdatedAt = document.UpdatedAt,
        };

    private static IEnumerable<(string Path, List<Unit> Units)> Sections(SourceDocument document)
    {
        var headings = new List<MarkdownBlock>();
        var units = new List<Unit>();
        foreach (var block in MarkdownBlocks.Parse(document.Text))
        {
            if (block.Level == 0)
            {
                units.AddRange(Units(block.Text));
                continue;
            }

            if (units.Count > 0)
            {
                yield return (PathOf(headings), units);
                units = [];
            }

            headings.RemoveAll(heading => heading.Level >= block.Level);
            // The document's own title above everything says nothing about the section.
            if (!string.Equals(block.Text, document.Title, StringComparison.OrdinalIgnoreCase))
            {
                headings.Add(block);
            }
        }

        if (units.Count > 0)
        {
            yield return (PathOf(headings), units);
        }
    }

    private static string PathOf(IEnumerable<MarkdownBlock> headings) =>
        string.Join(PathSeparator, headings.Select(heading => heading.Text));

    private static IEnumerable<Unit> Units(string block) =>
        Sentences.Split(block).Select((sentence, index) => new Unit(sentence, StartsLine: index == 0));

    private static IEnumerable<string> Pack(IReadOnlyList<Unit> units)
    {
        var pieces = units.SelectMany(Fit).ToList();
        var total = pieces.Sum(piece => piece.Tokens);
        var count = total <= MaxTokens ? 1 : (total + PreferredTokens - 1) / PreferredTokens;
        var wanted = total / count;

        var chunk = new List<Unit>();
        var size = 0;
        foreach (var piece in pieces)
        {
            var isFull = size + piece.Tokens > MaxTokens || (count > 1 && size + (piece.Tokens / 2) >= wanted);
            if (chunk.Count > 0 && isFull)
            {
                yield return Join(chunk);
                total -= size;
                count = Math.Max(1, count - 1);
                wanted = total / count;
                chunk.Clear();
                size = 0;
            }

            chunk.Add(piece);
            size += piece.Tokens;
        }

        if (chunk.Count > 0)
        {
            yield return Join(chunk);
        }
    }

    private static string Join(List<Unit> units) =>
        string.Concat(
            units.Select((unit, index) => index == 0 ? unit.Text : (unit.StartsLine ? "\n" : " ") + unit.Text)
        );

    /// <summary>A sentence longer than a chunk is cut between words, a "word" longer than that between characters.</summary>
    private static IEnumerable<Unit> Fit(Unit unit)
    {
        if (unit.Tokens <= PreferredTokens)
        {
            return [unit];
        }

        return LongText
            .Cut(unit.Text, PreferredTokens)
            .Select((text, index) => new Unit(text, index == 0 && unit.StartsLine));
    }

    private sealed record Unit(string Text, bool StartsLine)
    {
        public int Tokens { get; } = TokenEstimate.Of(Text);
    }
}
