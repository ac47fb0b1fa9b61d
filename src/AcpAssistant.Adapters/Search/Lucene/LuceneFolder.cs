using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace AcpAssistant.Adapters.Search.Lucene;

/// <summary>One Lucene index on disk (or in memory) with its writer and its near-real-time reader. Recognises an index that is missing, damaged or of another layout.</summary>
internal sealed class LuceneFolder(string? folder, string layout, Similarity similarity) : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string LayoutKey = "layout";

    private static readonly Analyzer Analyzers = new FieldAnalyzer();

    private readonly System.Threading.Lock _lock = new();
    private LuceneDirectory? _directory;
    private IndexWriter? _writer;
    private SearcherManager? _searchers;
    private bool _tried;

    /// <summary>Whether it can be searched and written to.</summary>
    public bool IsUsable
    {
        get
        {
            lock (_lock)
            {
                if (!_tried)
                {
                    _tried = true;
                    TryOpen();
                }

                return _searchers is not null;
            }
        }
    }

    /// <summary>Throws away what is there and begins an empty index.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Close();
            _tried = true;
            if (folder is not null && System.IO.Directory.Exists(folder))
            {
                System.IO.Directory.Delete(folder, recursive: true);
            }

            Open(OpenMode.CREATE);
            Commit();
        }
    }

    /// <summary>Writes, durably and visibly to searches when it returns; all or nothing.</summary>
    public void Write(Action<IndexWriter> write)
    {
        lock (_lock)
        {
            if (!IsUsable)
            {
                throw new InvalidOperationException("The index must be cleared before it can be written to.");
            }

            try
            {
                write(_writer!);
                Commit();
            }
            catch
            {
                // After a failed write (a full disk) the writer is closed; the last commit is still there to go on from.
                Close();
                _tried = false;
                throw;
            }
        }
    }

    /// <summary>Reads from a snapshot; <paramref name="nothing"/> when there is no usable index.</summary>
    public T Read<T>(Func<IndexSearcher, T> read, T nothing)
    {
        if (!IsUsable || _searchers is not { } searchers)
        {
            return nothing;
        }

        var searcher = searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            Close();
            _tried = true;
        }
    }

    private void TryOpen()
    {
        if (folder is null || !System.IO.Directory.Exists(folder))
        {
            return;
        }

        try
        {
            if (IsSound())
            {
                Open(OpenMode.APPEND);
            }
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or InvalidOperationException)
        {
            // Whatever is wrong with the files: derived data is made anew.
            Close();
        }
    }

    /// <summary>Reads every file once and compares checksums, so that damage shows now and not in the middle of a search.</summary>
    private bool IsSound()
    {
        using var directory = FSDirectory.Open(folder!);
        if (!DirectoryReader.IndexExists(directory))
        {
            return false;
        }

        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        return reader.IndexCommit.UserData.TryGetValue(LayoutKey, out var found)
            && string.Equals(found, layout, StringComparison.Ordinal);
    }

    private void Open(OpenMode mode)
    {
        _directory = folder is null ? new RAMDirectory() : FSDirectory.Open(folder);
        _writer = new IndexWriter(
            _directory,
            new IndexWriterConfig(Version, Analyzers)
            {
                OpenMode = mode,
                Similarity = similarity,
                RAMBufferSizeMB = 48,
            }
        );
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new Factory(similarity));
    }

    private void Commit()
    {
        _writer!.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal) { [LayoutKey] = layout });
        _writer.Commit();
        _searchers!.MaybeRefreshBlocking();
    }

    private void Close()
    {
        _searchers?.Dispose();
        _searchers = null;
        try
        {
            _writer?.Rollback();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // Closed by an earlier failure.
        }

        _writer = null;
        _directory?.Dispose();
        _directory = null;
    }

    private sealed class Factory(Similarity similarity) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new FieldSearcher(reader) { Similarity = similarity };
    }
}
