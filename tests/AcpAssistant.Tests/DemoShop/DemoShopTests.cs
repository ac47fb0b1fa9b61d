using System.Text.Json;
using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Imports.Demo;
using AcpAssistant.Tests.Architecture;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.DemoShop;

/// <summary>The shop that ships with the product must be whole: what its tickets name exists, and what its pages promise adds up.</summary>
public sealed class DemoShopTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "knowledge");
    private static readonly ImportBatch Shop = DemoShopImporter.Read(Folder, TimeProvider.System);

    [Fact]
    public void Every_record_can_be_read() => Shop.Problems.ShouldBeEmpty();

    [Fact]
    public void There_are_at_least_120_products_with_facts_and_variants()
    {
        Shop.Products.Count.ShouldBeGreaterThanOrEqualTo(120);
        Shop.Products.ShouldAllBe(product => product.Variants.Length > 0 && product.Facts.Length >= 5);
        Shop.Products.ShouldAllBe(product => product.Localized["fr"].Facts.Length >= 5);
    }

    [Fact]
    public void Ids_are_unique()
    {
        Shop.Products.Select(product => product.Id).ShouldBeUnique();
        Shop.Products.SelectMany(product => product.Variants).Select(variant => variant.Id).ShouldBeUnique();
        Shop.Orders.Select(order => order.Id).ShouldBeUnique();
        Articles().Select(article => article.Id).ShouldBeUnique(StringComparer.Ordinal);
        Tickets().Select(ticket => ticket.Id).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void There_are_at_least_40_articles_of_which_15_are_in_French()
    {
        Articles().Count.ShouldBeGreaterThanOrEqualTo(40);
        Articles().Count(article => article.Language == "fr").ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public void Every_order_named_in_a_ticket_exists() =>
        Missing("order_id", Shop.Orders.Select(order => order.Id.Value)).ShouldBeEmpty();

    [Fact]
    public void Every_product_named_in_a_ticket_exists() =>
        Missing("product_id", Shop.Products.Select(product => product.Id.Value)).ShouldBeEmpty();

    [Fact]
    public void Every_policy_named_in_a_ticket_exists() =>
        Missing("policy_id", Articles().Select(article => article.Id)).ShouldBeEmpty();

    [Fact]
    public void A_ticket_that_names_what_is_not_there_would_be_found() =>
        Missing("order_id", ["CL-00000"]).ShouldNotBeEmpty();

    [Fact]
    public void There_are_at_least_300_past_tickets_and_each_has_a_resolution()
    {
        Tickets().Count.ShouldBeGreaterThanOrEqualTo(300);
        Tickets().ShouldAllBe(ticket => ticket.Record.GetProperty("resolution").GetString()!.Length > 10);
    }

    private static List<string> Missing(string field, IEnumerable<string> existing)
    {
        var known = existing.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Tickets()
                .Where(ticket =>
                    ticket.Record.TryGetProperty(field, out var named) && named.ValueKind == JsonValueKind.String
                )
                .Where(ticket => !known.Contains(ticket.Record.GetProperty(field).GetString()!))
                .Select(ticket => $"{ticket.Id}: {ticket.Record.GetProperty(field)}"),
        ];
    }

    private static List<(string Id, JsonElement Record)> Tickets() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, "tickets"), "*.jsonl")
                .SelectMany(File.ReadLines)
                .Where(line => line.Length > 0)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(record => (record.GetProperty("id").GetString()!, record)),
        ];

    private static List<(string Id, string Language)> Articles() =>
        [
            .. new[] { "help", "policies" }
                .SelectMany(kind =>
                    Directory.EnumerateFiles(Path.Combine(Folder, kind), "*.md", SearchOption.AllDirectories)
                )
                .Select(file => (FrontMatter(file, "id"), FrontMatter(file, "language"))),
        ];

    private static string FrontMatter(string file, string field) =>
        File.ReadLines(file)
            .Skip(1)
            .TakeWhile(line => line != "---")
            .Single(line => line.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..]
            .Trim();
}
