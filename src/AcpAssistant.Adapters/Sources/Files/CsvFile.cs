using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads a table with a header line; comma, semicolon or tab between the columns.</summary>
internal static class CsvFile
{
    public static IEnumerable<ReadResult> Read(SourceFile file)
    {
        var results = new List<ReadResult>();
        if (FileText.Decode(file, results) is not { } text)
        {
            return results;
        }

        var mapper = new RecordMapper(file);
        string[]? header = null;
        foreach (var (line, fields) in CsvRows.Read(text, CsvRows.DelimiterOf(text)))
        {
            if (header is null)
            {
                header = fields;
            }
            else if (fields.Length != header.Length)
            {
                results.Add(
                    new ReadResult.Failed(
                        $"{file.Name}:{line}",
                        $"The row has {fields.Length} columns instead of {header.Length}."
                    )
                );
            }
            else
            {
                var record = SourceRecord.Of(header, fields);
                results.AddRange(mapper.Map(record, $"{file.Name}:{line}", $"{file.DefaultId}#{line}"));
            }
        }

        results.AddRange(mapper.Rest());
        if (results.Count == 0)
        {
            results.Add(new ReadResult.Warned(file.Name, "Left out: there are no rows below a header line."));
        }

        return results;
    }
}
