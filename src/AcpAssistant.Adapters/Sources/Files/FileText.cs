using System.Text;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>The text of a file: UTF-8 (with or without byte order mark) or UTF-16/32 with one. Bytes that aren't valid are replaced and reported.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Null when the file is binary; then <paramref name="notes"/> says so.</summary>
    public static string? Decode(SourceFile file, List<ReadResult> notes)
    {
        using var reader = new StreamReader(
            new MemoryStream(file.Bytes),
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );
        var text = reader.ReadToEnd();
        if (IsBinary(text))
        {
            notes.Add(new ReadResult.Failed(file.Name, "The file is binary, not text."));
            return null;
        }

        if (reader.CurrentEncoding.CodePage == Encoding.UTF8.CodePage && !IsValidUtf8(file.Bytes))
        {
            notes.Add(new ReadResult.Warned(file.Name, "The text is not valid UTF-8; the wrong bytes were replaced."));
        }

        return text;
    }

    private static bool IsBinary(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8192));
        return head.Contains('\0') || head.Count('\uFFFD') > head.Length / 10;
    }

    private static bool IsValidUtf8(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
