namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>An aggregate as read: its JSON and its version.</summary>
internal sealed class BodyRow
{
    /// <summary>JSON.</summary>
    public string Body { get; init; } = "";

    /// <summary>The version column; 0 where there is none.</summary>
    public long Version { get; init; }
}
