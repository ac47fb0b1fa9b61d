using System.Collections.Frozen;
using System.Text;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Makes a question and resolution of a past case, without the customer's personal data.</summary>
internal static class TicketRecord
{
    private const int LongestTitle = 80;

    private static readonly FrozenSet<string> Customers = new[]
    {
        "customer",
        "user",
        "requester",
        "client",
        "buyer",
        "visitor",
        "shopper",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static SourceDocument ToDocument(SourceRecord record, DocumentKind kind, string defaultId)
    {
        var names = NamesIn(record);
        var text = Redaction.Redact(TextOf(record), names);
        var title = record.Text(["subject", "title", "shortsummary", "summary"]) ?? FirstWords(record);
        var id = record.Text(["id", "ticketid", "caseid"]);
        return new SourceDocument
        {
            Id = id is null ? defaultId : Prefixed(id),
            Kind = kind,
            Title = Redaction.Redact(title, names),
            Text = text,
            Url = record.Text(FieldNames.Url),
            ProductId = record.Text(FieldNames.ProductId),
            Language = FieldValues.Language(record.Text(FieldNames.Language)),
            UpdatedAt = FieldValues.Time(record.Text(FieldNames.UpdatedAt)),
            Source = "",
        };
    }

    // A bare number may be the number of a product or an article as well.
    private static string Prefixed(string id) => id.All(char.IsAsciiDigit) ? $"ticket:{id}" : id;

    private static string TextOf(SourceRecord record)
    {
        var text = new StringBuilder();
        var messages = record.List(FieldNames.Messages);
        if (messages.Count == 0 && record.Text(FieldNames.Question) is { } question)
        {
            Append(text, "Customer", question);
        }

        foreach (var message in messages)
        {
            if (message.Text(FieldNames.Text) is { } words)
            {
                Append(text, IsFromCustomer(message) ? "Customer" : "Support", words);
            }
        }

        if (record.Text(FieldNames.Resolution) is { } resolution)
        {
            Append(text, "Resolution", resolution);
        }

        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, string who, string words) =>
        text.Append("\n\n").Append(who).Append(": ").Append(words.Trim());

    private static bool IsFromCustomer(SourceRecord message)
    {
        if (message.Text(FieldNames.FromCustomer) is { } told)
        {
            return told is "yes" or "true" or "True" or "1";
        }

        return message.Text(FieldNames.Author) is { } author && Customers.Contains(author);
    }

    private static string FirstWords(SourceRecord record)
    {
        var first =
            record
                .List(FieldNames.Messages)
                .Select(message => message.Text(FieldNames.Text))
                .OfType<string>()
                .FirstOrDefault()
            ?? record.Text(FieldNames.Question)
            ?? "";
        var line = string.Join(' ', first.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestTitle)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', LongestTitle);
        return line[..(end > 0 ? end : LongestTitle)] + "…";
    }

    private static List<string> NamesIn(SourceRecord record)
    {
        var customer = record.Object(FieldNames.Customer);
        var name = record.Text(FieldNames.CustomerName) ?? customer?.Text(["name", "fullname"]);
        return name is null ? [] : [name, .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
