using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Orders;

namespace AcpAssistant.Adapters.Imports.Tau2;

/// <summary>Reads the retail database of tau2-bench (sierra-research/tau2-bench, <c>data/tau2/domains/retail/db.json</c>): products, users and orders as maps by id, money in decimal US dollars.</summary>
public static class Tau2Importer
{
    /// <summary>Reads the whole file. A broken record becomes a problem line and the rest goes in; throws <see cref="ImportFormatException"/> when the file isn't such a database at all.</summary>
    public static ImportBatch Read(Stream json, TimeProvider time)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("products", out _)
            || !root.TryGetProperty("orders", out _)
        )
        {
            throw new ImportFormatException(
                "This is not a tau2 retail database: a JSON object with 'products', 'users' and 'orders' is expected."
            );
        }

        var problems = new List<string>();
        var emails = new Dictionary<string, EmailAddress>(StringComparer.Ordinal);
        var methods = new Dictionary<string, StoredPaymentMethod>(StringComparer.Ordinal);
        var products = ReadAll<Product>(root, "products", Tau2Mapping.ToProduct, problems);
        var customers = ReadAll<Customer>(
            root,
            "users",
            user =>
            {
                var customer = Tau2Mapping.ToCustomer(user);
                emails[user.Required("user_id")] = customer.Email;
                foreach (var method in customer.PaymentMethods)
                {
                    methods[method.Id] = method;
                }

                return customer;
            },
            problems
        );
        var orders = ReadAll<Order>(
            root,
            "orders",
            order => Tau2Mapping.ToOrder(order, emails, methods, time.GetUtcNow()),
            problems
        );
        return new ImportBatch(products, customers, orders, problems);
    }

    private static JsonDocument Parse(Stream json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ImportFormatException(
                $"The file is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}).",
                exception
            );
        }
    }

    private static List<T> ReadAll<T>(JsonElement root, string name, Func<JsonElement, T> map, List<string> problems)
    {
        var read = new List<T>();
        foreach (var entry in root.Fields(name))
        {
            try
            {
                read.Add(map(entry.Value));
            }
            catch (Exception exception)
                when (exception is FormatException or InvalidOperationException or OverflowException)
            {
                problems.Add($"{name}[\"{entry.Name}\"]: {exception.Message}");
            }
        }

        return read;
    }
}
