using System.Text.Json;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Adapters.Imports.Demo;

/// <summary>Reads a shop written as JSON files in one folder: <c>products/*.json</c> (lists of products) and <c>orders/*.json</c> (customers and orders, dates absolute or in days before now).</summary>
public static class DemoShopImporter
{
    /// <summary>Reads everything there is. Broken records and files become problem lines that name file and record.</summary>
    public static ImportBatch Read(string folder, TimeProvider time)
    {
        var problems = new List<string>();
        var products = new List<Product>();
        var customers = new List<Customer>();
        var orders = new List<Order>();
        foreach (var file in JsonFilesIn(Path.Combine(folder, "products")))
        {
            Each(file, Document(file, problems), "", DemoProductMapping.ToProduct, products, problems);
        }

        var variants = products
            .SelectMany(product => product.Variants.Select(variant => new CatalogItem(product, variant)))
            .DistinctBy(item => item.Variant.Id)
            .ToDictionary(item => item.Variant.Id);
        foreach (var file in JsonFilesIn(Path.Combine(folder, "orders")))
        {
            var root = Document(file, problems);
            var read = new List<DemoCustomer>();
            Each(file, root, "customers", DemoOrderMapping.ToCustomer, read, problems);
            customers.AddRange(read.Select(customer => customer.Customer));
            var byId = read.ToDictionary(
                customer => customer.Id,
                customer => customer.Customer,
                StringComparer.Ordinal
            );
            Each(
                file,
                root,
                "orders",
                order => DemoOrderMapping.ToOrder(order, byId, variants, time.GetUtcNow()),
                orders,
                problems
            );
        }

        return new ImportBatch(products, customers, orders, problems);
    }

    /// <summary>The files that <see cref="Read"/> would read, in order; their content decides whether the shop has changed.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. JsonFilesIn(Path.Combine(folder, "products")), .. JsonFilesIn(Path.Combine(folder, "orders"))];

    private static IEnumerable<string> JsonFilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];

    private static JsonElement Document(string file, List<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            problems.Add($"{file}: not valid JSON at line {exception.LineNumber + 1}");
            return default;
        }
    }

    private static void Each<T>(
        string file,
        JsonElement root,
        string list,
        Func<JsonElement, T> map,
        List<T> into,
        List<string> problems
    )
    {
        if (root.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }

        var records = list.Length == 0 ? root.EnumerateArray() : root.Items(list);
        foreach (var record in records)
        {
            try
            {
                into.Add(map(record));
            }
            catch (Exception exception)
                when (exception
                        is FormatException
                            or InvalidOperationException
                            or KeyNotFoundException
                            or OverflowException
                )
            {
                problems.Add($"{file}: record '{record.Optional("id")}': {exception.Message}");
            }
        }
    }
}
