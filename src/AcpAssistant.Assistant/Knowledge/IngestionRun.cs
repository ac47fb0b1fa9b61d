using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Knowledge;

/// <summary>What one run has done so far.</summary>
internal sealed class IngestionRun(IReadOnlyDictionary<string, string> before)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<IngestionNote>.Builder _failed = ImmutableArray.CreateBuilder<IngestionNote>();
    private readonly ImmutableArray<IngestionNote>.Builder _warnings = ImmutableArray.CreateBuilder<IngestionNote>();
    private int _added;
    private int _updated;
    private int _unchanged;
    private int _chunks;

    /// <summary>Documents to be written with the next batch.</summary>
    public List<ChunkedDocument> Pending { get; } = [];

    public int Deleted { get; set; }

    public bool HasFailures => _failed.Count > 0;

    public void Warn(string where, string reason) => _warnings.Add(new IngestionNote(where, reason));

    public void Fail(string where, string reason) => _failed.Add(new IngestionNote(where, reason));

    /// <summary>Whether a document has to be written; a second document with the same id is not, and is reported.</summary>
    public bool IsChanged(string id, string hash)
    {
        if (!_seen.Add(id))
        {
            Warn(id, "The id occurs twice in this source; only the first document was taken.");
            return false;
        }

        if (before.TryGetValue(id, out var known) && string.Equals(known, hash, StringComparison.Ordinal))
        {
            _unchanged++;
            return false;
        }

        return true;
    }

    public void Written()
    {
        var updated = Pending.Count(document => before.ContainsKey(document.Document.Id));
        _updated += updated;
        _added += Pending.Count - updated;
        _chunks += Pending.Sum(document => document.Chunks.Length);
        Pending.Clear();
    }

    public IEnumerable<string> Missing() => before.Keys.Where(id => !_seen.Contains(id));

    public IngestionReport ToReport(string source, TimeSpan took) =>
        new()
        {
            Source = source,
            Added = _added,
            Updated = _updated,
            Unchanged = _unchanged,
            Deleted = Deleted,
            Chunks = _chunks,
            Failed = _failed.ToImmutable(),
            Warnings = _warnings.ToImmutable(),
            Took = took,
        };
}
