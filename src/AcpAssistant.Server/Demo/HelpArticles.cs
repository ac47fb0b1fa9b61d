using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Demo;

/// <summary>The shop's help pages: its Markdown files, and for anything else the passages of the knowledge store.</summary>
internal sealed class HelpArticles(PagesSettings settings, IKnowledgeStore knowledge)
{
    private static readonly string[] Folders = ["policies", "help"];

    private readonly Lazy<FrozenDictionary<string, HelpArticle>> _files = new(() => Read(settings.KnowledgeDirectory));

    /// <summary>All articles of a language, by title.</summary>
    public ImmutableArray<HelpArticle> List(PageLanguage language) =>
        [
            .. _files
                .Value.Where(pair => pair.Key.StartsWith(language.Code + "/", StringComparison.Ordinal))
                .Select(pair => pair.Value)
                .OrderBy(article => article.Title, StringComparer.Create(language.Culture, ignoreCase: true)),
        ];

    /// <summary>Whether there is an article of this name in a language.</summary>
    public bool Has(string slug, PageLanguage language) => _files.Value.ContainsKey(Key(language.Code, slug));

    /// <summary>The article; a document of the knowledge store when no file has this name; null when there is neither.</summary>
    public async Task<HelpArticle?> FindAsync(string slug, PageLanguage language, CancellationToken cancellationToken)
    {
        if (_files.Value.TryGetValue(Key(language.Code, slug), out var article))
        {
            return article;
        }

        var chunks = await knowledge.ChunksOfAsync(slug, cancellationToken);
        // Past tickets are other people's business.
        return chunks.Count == 0 || chunks[0].Kind != DocumentKind.Help ? null : FromChunks(slug, chunks);
    }

    private static HelpArticle FromChunks(string slug, IReadOnlyList<Chunk> chunks)
    {
        var text = new StringBuilder();
        var heading = "";
        foreach (var chunk in chunks)
        {
            if (chunk.HeadingPath.Length > 0 && chunk.HeadingPath != heading)
            {
                heading = chunk.HeadingPath;
                text.Append("\n\n## ").Append(heading.ReplaceLineEndings(" "));
            }

            text.Append("\n\n").Append(chunk.Text);
        }

        var updated = chunks[0].UpdatedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
        return new HelpArticle(slug, chunks[0].Title, updated, IsPolicy: false, SafeMarkdown.Render(text.ToString()));
    }

    private static FrozenDictionary<string, HelpArticle> Read(string? directory)
    {
        var articles = new Dictionary<string, HelpArticle>(StringComparer.Ordinal);
        foreach (var folder in Folders)
        {
            var root = directory is null ? null : Path.Combine(directory, folder);
            if (root is null || !Directory.Exists(root))
            {
                continue;
            }

            foreach (var path in Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories))
            {
                if (HelpFile.Parse(File.ReadAllText(path)) is { } file && file["title"] is { } title)
                {
                    var slug = file["url"]?.Split('/')[^1] ?? file["id"] ?? Path.GetFileNameWithoutExtension(path);
                    articles[Key(file["language"] ?? "en", slug)] = new HelpArticle(
                        slug,
                        title,
                        file.Updated,
                        folder == "policies",
                        SafeMarkdown.Render(file.Text)
                    );
                }
            }
        }

        return articles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Key(string language, string slug) => $"{language}/{slug}";
}
