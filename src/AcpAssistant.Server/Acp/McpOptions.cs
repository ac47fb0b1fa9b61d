namespace AcpAssistant.Server.Acp;

/// <summary>The checkout as tools of the Model Context Protocol at <c>/mcp</c>. Section <c>ACP:Mcp</c>.</summary>
public sealed class McpOptions
{
    /// <summary>Whether there is such an endpoint.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Tell refusals as tool results with <c>isError</c>, which the model sees, instead of JSON-RPC errors as the binding asks; many clients turn the latter into exceptions.</summary>
    public bool ErrorsAsResults { get; set; }
}
