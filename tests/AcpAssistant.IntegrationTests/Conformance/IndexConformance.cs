using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>What the suites of search indexes share: a folder of their own and the index in it. The test class of each adapter derives from its port's suite.</summary>
public abstract class IndexConformance<TIndex> : IDisposable
    where TIndex : class
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acp-assistant-index").FullName;

    protected IndexConformance()
    {
        Index = Open(Place);
    }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The index under test.</summary>
    protected TIndex Index { get; private set; }

    /// <summary>Where it keeps its data.</summary>
    protected string Place => Path.Combine(_folder, "index");

    protected abstract TIndex Open(string folder);

    /// <summary>Closes it as at the end of the program.</summary>
    protected void Close() => (Index as IDisposable)?.Dispose();

    /// <summary>Opens it as the next start does.</summary>
    protected void Reopen()
    {
        Close();
        Index = Open(Place);
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
