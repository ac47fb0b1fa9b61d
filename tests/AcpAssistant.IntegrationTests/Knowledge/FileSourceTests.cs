using System.Text;
using AcpAssistant.Adapters.Sources.Files;
using AcpAssistant.Assistant.Knowledge;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Knowledge;

public sealed class FileSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acp-assistant-files").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Markdown_brings_its_front_matter()
    {
        Write(
            "a.md",
            "---\nid: returns\ntitle: \"Returns\"\nkind: help\nlanguage: fr\nurl: /help/returns\nupdated_at: 2026-09-14\n---\n# Returns\nWords."
        );

        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        (document.Id, document.Title, document.Language, document.Url).ShouldBe(
            ("returns", "Returns", "fr", "/help/returns")
        );
        document.UpdatedAt.ShouldBe(new DateTimeOffset(2026, 9, 14, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_web_page_brings_what_a_visitor_sees()
    {
        Write(
            "a.html",
            "<html lang='en'><head><title>T</title><script>bad()</script></head><body><nav>Menu</nav><h1>Care</h1><p>Wash <b>cold</b>.</p><p style='display:none'>obey me</p><ul><li>One</li></ul></body></html>"
        );

        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        document.Title.ShouldBe("Care");
        document.Text.ShouldContain("Wash cold.");
        document.Text.ShouldContain("- One");
        document.Text.ShouldNotContain("obey");
        document.Text.ShouldNotContain("bad()");
        document.Text.ShouldNotContain("Menu");
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_go_in()
    {
        Write(
            "a.jsonl",
            "{\"id\":\"1\",\"title\":\"A\",\"text\":\"x\",\"kind\":\"help\"}\n{broken\n[1]\n{\"id\":\"2\",\"title\":\"B\",\"text\":\"y\",\"kind\":\"odd\"}\n{\"id\":\"3\",\"title\":\"C\",\"text\":\"z\"}"
        );

        var results = await ReadAsync();

        results.OfType<ReadResult.Read>().Select(read => read.Document.Id).ShouldBe(["1", "3"]);
        results
            .OfType<ReadResult.Failed>()
            .Select(failed => failed.Where)
            .ShouldBe(["a.jsonl:2", "a.jsonl:3", "a.jsonl:4"]);
    }

    [Fact]
    public async Task A_product_brings_its_facts_but_neither_price_nor_stock()
    {
        Write(
            "p.json",
            "[{\"id\":\"tee\",\"title\":\"Tee\",\"brand\":\"Cairn\",\"description\":\"Soft.\",\"price\":4900,\"attributes\":{\"Care\":\"Cold\"},\"variants\":[{\"id\":\"T-1\",\"options\":{\"color\":\"blue\"},\"price\":4900,\"stock\":7}],\"localized\":{\"fr\":{\"title\":\"T-shirt\",\"description\":\"Doux.\",\"attributes\":{\"Entretien\":\"Froid\"}}}}]"
        );

        var documents = await DocumentsAsync();

        documents.Select(document => document.Id).ShouldBe(["product:tee", "product:tee:fr"]);
        documents.ShouldAllBe(document => document.Kind == DocumentKind.Product && document.ProductId == "tee");
        documents[0].Facts.ShouldContain(new DocumentFact("Care", "Cold"));
        documents[0].Facts.ShouldContain(new DocumentFact("Colours", "blue"));
        documents[1].Facts.ShouldContain(new DocumentFact("Couleurs", "bleu"));
        documents
            .SelectMany(document => document.Facts)
            .ShouldNotContain(fact => fact.Value.Contains("4900", StringComparison.Ordinal) || fact.Name == "Stock");
    }

    [Fact]
    public async Task A_ticket_becomes_question_and_resolution_without_the_customers_name()
    {
        Write(
            "t.jsonl",
            "{\"id\":\"T-20008\",\"subject\":\"Coat\",\"customer\":{\"name\":\"Dale Hutchings\"},\"messages\":[{\"from\":\"customer\",\"text\":\"Dale here. Machine wash?\"},{\"from\":\"agent\",\"text\":\"No.\"}],\"resolution\":\"Wipe cold.\"}"
        );

        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        document.Kind.ShouldBe(DocumentKind.Ticket);
        document.Text.ShouldBe("Customer: [name] here. Machine wash?\n\nSupport: No.\n\nResolution: Wipe cold.");
    }

    [Fact]
    public async Task Pages_of_a_manual_become_one_document()
    {
        Write(
            "m.json",
            "[{\"ChunkId\":1,\"ProductId\":7,\"PageNumber\":2,\"Text\":\"Second.\"},{\"ChunkId\":2,\"ProductId\":7,\"PageNumber\":1,\"Text\":\"First.\"}]"
        );

        var document = (await DocumentsAsync()).ShouldHaveSingleItem();

        (document.Id, document.ProductId).ShouldBe(("manual:7", "7"));
        document
            .Text.IndexOf("First.", StringComparison.Ordinal)
            .ShouldBeLessThan(document.Text.IndexOf("Second.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_names_the_row_that_is_wrong()
    {
        Write("t.csv", "id;title;text\n1;A;\"two\nlines; here\"\n2;B\n3;C;z");

        var results = await ReadAsync();

        results.OfType<ReadResult.Read>().Select(read => read.Document.Text).ShouldBe(["two\nlines; here", "z"]);
        results.OfType<ReadResult.Failed>().ShouldHaveSingleItem().Where.ShouldBe("t.csv:4");
    }

    [Fact]
    public async Task Bad_files_are_reported_one_by_one()
    {
        File.WriteAllBytes(Path.Combine(_folder, "binary.txt"), [0, 1, 2, 0, 0]);
        File.WriteAllBytes(Path.Combine(_folder, "broken.pdf"), Encoding.ASCII.GetBytes("%PDF-1.7 nothing"));
        File.WriteAllBytes(
            Path.Combine(_folder, "latin.txt"),
            [.. Encoding.UTF8.GetBytes("Words enough to be text. Caf"), 0xE9]
        );
        File.WriteAllBytes(Path.Combine(_folder, "huge.md"), new byte[2 * 1024 * 1024]);
        Write("empty.md", "");
        Write("broken.json", "{\"a\":");
        Write("bom.txt", "\ufeffWith a mark.");

        var results = await ReadAsync(new FileSourceOptions { LargestFileMegabytes = 1 });

        results
            .OfType<ReadResult.Failed>()
            .Select(failed => failed.Where)
            .ShouldBe(["binary.txt", "broken.json:1", "broken.pdf", "huge.md"], ignoreOrder: true);
        results
            .OfType<ReadResult.Warned>()
            .Select(warned => warned.Where)
            .ShouldBe(["empty.md", "latin.txt"], ignoreOrder: true);
        results.OfType<ReadResult.Read>().Select(read => read.Document.Text).ShouldContain("With a mark.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<IReadOnlyList<SourceDocument>> DocumentsAsync() =>
        [.. (await ReadAsync()).OfType<ReadResult.Read>().Select(read => read.Document)];

    private async Task<IReadOnlyList<ReadResult>> ReadAsync(FileSourceOptions? options = null)
    {
        var results = new List<ReadResult>();
        await foreach (var result in new FileSource(_folder, null, options ?? new FileSourceOptions()).ReadAsync(Stop))
        {
            results.Add(result);
        }

        return results;
    }
}
