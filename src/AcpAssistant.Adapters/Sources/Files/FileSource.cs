using System.Runtime.CompilerServices;
using AcpAssistant.Assistant.Knowledge;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>A file or a folder as a source of documents.</summary>
internal sealed class FileSource(string path, DocumentKind? kind, FileSourceOptions options) : IDocumentSource
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly string _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    public string Name => _path;

    public async IAsyncEnumerable<ReadResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(_path) && !Directory.Exists(_path))
        {
            yield return new ReadResult.Failed(path, "There is no such file or folder.");
            yield break;
        }

        var isFolder = Directory.Exists(_path);
        var root = isFolder ? _path : Path.GetDirectoryName(_path)!;
        IEnumerable<string> files = isFolder
            ? Directory.EnumerateFiles(_path, "*", Everything).Order(StringComparer.Ordinal)
            : [_path];
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var result in await ReadFileAsync(root, file, cancellationToken))
            {
                yield return result;
            }
        }
    }

    private async Task<IEnumerable<ReadResult>> ReadFileAsync(
        string root,
        string file,
        CancellationToken cancellationToken
    )
    {
        var name = Path.GetRelativePath(root, file).Replace('\\', '/');
        try
        {
            var length = new FileInfo(file).Length;
            if (FileFormats.ReaderOf(file) is not { } reader)
            {
                return
                [
                    new ReadResult.Warned(
                        name,
                        "Left out: not a format that can be read (md, html, txt, pdf, json, jsonl, csv)."
                    ),
                ];
            }

            if (length == 0)
            {
                return [new ReadResult.Warned(name, "Left out: the file is empty.")];
            }

            if (length > options.LargestFileMegabytes * 1024L * 1024L)
            {
                return [new ReadResult.Failed(name, $"The file is larger than {options.LargestFileMegabytes} MB.")];
            }

            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            return reader(new SourceFile(name, Path.GetFileName(root), bytes, kind));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [new ReadResult.Failed(name, $"The file cannot be read: {exception.Message}")];
        }
    }
}
