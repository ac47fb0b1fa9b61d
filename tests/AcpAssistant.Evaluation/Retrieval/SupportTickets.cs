using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Evaluation.Retrieval;

/// <summary>A customer's message → the product it is about; a ticket's summary → that ticket.</summary>
internal static class SupportTickets
{
    public static async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        report.Heading("Support tickets");
        if (EvaluationData.Set("eshopsupport/dev/tickets.json") is not { } file)
        {
            report.Line("Skipped: the set eshopsupport is not there.");
            return;
        }

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, cancellationToken));
        var tickets = json.RootElement.EnumerateArray().ToList();
        using var lab = new Lab();
        await lab.IngestAsync(
            EvaluationData.Set("eshopsupport/dev/products.json")!,
            DocumentKind.Product,
            cancellationToken
        );

        // The summary is the query, so it must not be in the index.
        await lab.IngestAsync(
            file,
            DocumentKind.Ticket,
            document => document with { Title = "Ticket" },
            cancellationToken
        );

        report.Line(Ranks.Header);
        await ProductsAsync(report, lab, tickets, cancellationToken);
        var ranks = new List<int>();
        foreach (var ticket in tickets)
        {
            var query = new SearchQuery(ticket.GetProperty("ShortSummary").GetString()!, 10)
            {
                Kind = DocumentKind.Ticket,
            };
            ranks.Add(
                await lab.RankAsync(query, $"ticket:{ticket.GetProperty("TicketId").GetInt32()}", cancellationToken)
            );
        }

        report.Line(new Ranks(ranks).ToRow("ShortSummary → its ticket"));
        await ResolutionsAsync(report, lab, tickets, cancellationToken);
    }

    private static async Task ProductsAsync(
        Report report,
        Lab lab,
        List<JsonElement> tickets,
        CancellationToken cancellationToken
    )
    {
        var byFind = new List<int>();
        var bySearch = new List<int>();
        foreach (var (message, product) in tickets.Select(FirstMessage))
        {
            var found = await lab.Resolver.FindAsync(message, 10, cancellationToken);
            byFind.Add(found.Select(candidate => candidate.ProductId).ToList().IndexOf(product) + 1);
            bySearch.Add(
                await lab.RankAsync(
                    new SearchQuery(message, 10) { Kind = DocumentKind.Product },
                    $"product:{product}",
                    cancellationToken
                )
            );
        }

        report.Line(new Ranks(byFind).ToRow("first message → product (product index)"));
        report.Line(new Ranks(bySearch).ToRow("first message → product (passages)"));
    }

    private static async Task ResolutionsAsync(
        Report report,
        Lab lab,
        List<JsonElement> tickets,
        CancellationToken cancellationToken
    )
    {
        int right = 0,
            wrong = 0,
            asked = 0,
            askedRight = 0,
            none = 0;
        foreach (var (message, product) in tickets.Select(FirstMessage))
        {
            switch (await lab.Resolver.ResolveAsync(message, null, null, cancellationToken))
            {
                case ProductResolution.Known known when known.ProductId == product:
                    right++;
                    break;
                case ProductResolution.Known known:
                    wrong++;
                    Console.WriteLine(
                        $"  wrong: {known.Title} ({known.How}), meant {product}: {message[..Math.Min(140, message.Length)]}"
                    );
                    break;
                case ProductResolution.Ambiguous ambiguous:
                    asked++;
                    askedRight += ambiguous.Candidates.Any(candidate => candidate.ProductId == product) ? 1 : 0;
                    break;
                default:
                    none++;
                    Console.WriteLine($"  none: {product}: {message[..Math.Min(140, message.Length)]}");
                    break;
            }
        }

        report.Line("");
        report.Line(
            $"Product resolved from the first message: {right} right, {wrong} wrong, {asked} asked back ({askedRight} with the right one among them), {none} none."
        );
    }

    private static (string Message, string Product) FirstMessage(JsonElement ticket) =>
        (
            ticket.GetProperty("Messages")[0].GetProperty("Text").GetString()!,
            ticket.GetProperty("ProductId").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
}
