using System.Text.Json;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads JSON (one record, a list, or an object that holds a list) and JSON lines.</summary>
internal static class JsonFile
{
    private static readonly string[] Lists =
    [
        "products",
        "documents",
        "articles",
        "tickets",
        "items",
        "chunks",
        "data",
        "results",
        "entries",
        "sections",
    ];

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static IEnumerable<ReadResult> Read(SourceFile file)
    {
        var results = new List<ReadResult>();
        if (FileText.Decode(file, results) is not { } text)
        {
            return results;
        }

        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            var records = RecordsIn(json.RootElement);
            var mapper = new RecordMapper(file);
            foreach (var (record, index) in records.Select((record, index) => (record, index)))
            {
                results.AddRange(
                    mapper.Map(record, $"{file.Name}, record {index + 1}", $"{file.DefaultId}#{index + 1}")
                );
            }

            results.AddRange(mapper.Rest());
            if (records.Count == 0)
            {
                results.Add(new ReadResult.Warned(file.Name, "Left out: it holds no documents."));
            }
        }
        catch (JsonException exception)
        {
            return IsLines(text)
                ? ReadLines(file)
                :
                [
                    .. results,
                    new ReadResult.Failed($"{file.Name}:{exception.LineNumber + 1}", "It is not valid JSON."),
                ];
        }

        return results;
    }

    public static IEnumerable<ReadResult> ReadLines(SourceFile file)
    {
        var notes = new List<ReadResult>();
        var text = FileText.Decode(file, notes);
        foreach (var note in notes)
        {
            yield return note;
        }

        var mapper = new RecordMapper(file);
        var number = 0;
        foreach (var line in (text ?? "").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            foreach (var result in ReadLine(mapper, line, $"{file.Name}:{number}", $"{file.DefaultId}#{number}"))
            {
                yield return result;
            }
        }

        foreach (var result in mapper.Rest())
        {
            yield return result;
        }
    }

    private static IReadOnlyList<ReadResult> ReadLine(RecordMapper mapper, string line, string where, string defaultId)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. mapper.Map(SourceRecord.Of(json.RootElement), where, defaultId)]
                : [new ReadResult.Failed(where, "The line is not a JSON object.")];
        }
        catch (JsonException)
        {
            return [new ReadResult.Failed(where, "The line is not valid JSON.")];
        }
    }

    private static List<SourceRecord> RecordsIn(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return
            [
                .. root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(SourceRecord.Of),
            ];
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var record = SourceRecord.Of(root);
        if (record.Text(FieldNames.Title) is not null || record.Text(FieldNames.Text) is not null)
        {
            return [record];
        }

        var list = root.EnumerateObject()
            .FirstOrDefault(property => Lists.Contains(property.Name, StringComparer.OrdinalIgnoreCase));
        return list.Value.ValueKind == JsonValueKind.Array ? RecordsIn(list.Value) : [];
    }

    private static bool IsLines(string text)
    {
        var first = text.AsSpan().TrimStart();
        var end = first.IndexOf('\n');
        return end > 0
            && first[0] == '{'
            && first[..end].TrimEnd() is [.., '}']
            && first[end..].TrimStart() is ['{', ..];
    }
}
