using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Adapters.Storage;

/// <summary>Where the product keeps its data.</summary>
public sealed class StorageOptions
{
    /// <summary>"sqlite" (default: one file in <see cref="DataDirectory"/>, nothing to install) or "postgresql".</summary>
    [Required]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Folder of the SQLite file; made when missing. Default "data" below the working directory.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Only for "postgresql": the Npgsql connection string. A secret.</summary>
    public string? ConnectionString { get; set; }
}
