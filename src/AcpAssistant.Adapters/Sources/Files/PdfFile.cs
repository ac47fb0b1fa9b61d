using AcpAssistant.Assistant.Knowledge;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Reads the text of a PDF; lines in larger type become headings.</summary>
internal static class PdfFile
{
    public static IEnumerable<ReadResult> Read(SourceFile file)
    {
        try
        {
            using var document = PdfDocument.Open(file.Bytes);
            var text = PdfText.ToMarkdown([.. document.GetPages()]);
            if (string.IsNullOrWhiteSpace(text))
            {
                return [new ReadResult.Failed(file.Name, "There is no text in it; scanned pages cannot be read.")];
            }

            var title = document.Information.Title?.Trim();
            return
            [
                new ReadResult.Read(
                    new SourceDocument
                    {
                        Id = file.DefaultId,
                        Kind = file.Kind ?? DocumentKind.Help,
                        Title = string.IsNullOrEmpty(title) ? file.DefaultTitle : title,
                        Text = text,
                        Source = "",
                    }
                ),
            ];
        }
        catch (PdfDocumentEncryptedException)
        {
            return [new ReadResult.Failed(file.Name, "The PDF is protected by a password.")];
        }
#pragma warning disable CA1031 // The parser throws whatever a damaged file makes it stumble over; the other files go on.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [new ReadResult.Failed(file.Name, $"The PDF cannot be read: {exception.Message}")];
        }
#pragma warning restore CA1031
    }
}
