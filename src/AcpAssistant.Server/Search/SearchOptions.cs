using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Search;

/// <summary>Settings of <c>GET /api/search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>When set, a search needs it in the header <c>X-Api-Key</c> or as bearer token; null or empty = open to everybody. At least 16 characters.</summary>
    [RegularExpression(
        "^.{16,}$",
        ErrorMessage = "ACP__Search__ApiKey must have at least 16 characters, for example ACP__Search__ApiKey=$(openssl rand -hex 24)"
    )]
    public string? ApiKey { get; set; }
}
