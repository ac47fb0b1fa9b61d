using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>Limits for reading files.</summary>
public sealed class FileSourceOptions
{
    /// <summary>Larger files are reported and left out. Default 50.</summary>
    [Range(1, 1024, ErrorMessage = "LargestFileMegabytes must be between 1 and 1024, for example 50.")]
    public int LargestFileMegabytes { get; set; } = 50;
}
