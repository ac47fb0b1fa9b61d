namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>The sandbox's payment pages. Whether one is paid stands in the ledger, under the page's key.</summary>
internal interface ISandboxPages
{
    /// <summary>Adds a page unless its key is known, and answers the one that is kept.</summary>
    Task<SandboxPage> AddAsync(SandboxPage page, CancellationToken cancellationToken);

    /// <summary>The page of this id, or null.</summary>
    Task<SandboxPage?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The page of this key, or null.</summary>
    Task<SandboxPage?> FindByKeyAsync(string key, CancellationToken cancellationToken);
}
