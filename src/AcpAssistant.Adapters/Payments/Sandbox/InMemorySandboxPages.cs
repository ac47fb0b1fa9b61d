using System.Collections.Concurrent;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>Pages that are gone with the process.</summary>
internal sealed class InMemorySandboxPages : ISandboxPages
{
    private readonly ConcurrentDictionary<string, SandboxPage> _pages = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<SandboxPage> AddAsync(SandboxPage page, CancellationToken cancellationToken) =>
        Task.FromResult(_pages.GetOrAdd(page.Key, page));

    /// <inheritdoc/>
    public Task<SandboxPage?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_pages.Values.FirstOrDefault(page => string.Equals(page.Id, id, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public Task<SandboxPage?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(_pages.GetValueOrDefault(key));
}
