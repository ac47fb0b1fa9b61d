namespace AcpAssistant.Adapters.Storage;

/// <summary>A few texts the product keeps for itself, such as "demo shop was imported" or the hash of the admin's password.</summary>
public interface ISettingsStore
{
    /// <summary>The value, or null when there is none.</summary>
    Task<string?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sets the value; null removes it.</summary>
    Task SetAsync(string key, string? value, CancellationToken cancellationToken);

    /// <summary>Sets the value unless there is one; answers the value that holds now, so that of many callers with their own value all get the same one.</summary>
    Task<string> GetOrAddAsync(string key, string value, CancellationToken cancellationToken);
}
