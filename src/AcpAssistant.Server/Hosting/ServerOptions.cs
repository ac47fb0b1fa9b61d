using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Hosting;

/// <summary>Settings of the whole product, section <c>ACP</c>.</summary>
public sealed class ServerOptions
{
    /// <summary>Everything that is written lives here: database, search index, socket. Default: <c>.data</c> beside the solution.</summary>
    [Required(ErrorMessage = "ACP__DataDirectory must not be empty, for example ACP__DataDirectory=.data")]
    public string DataDirectory { get; set; } = ".data";

    /// <summary>Demo mode: storefront, mailbox page, sandbox cards, an agent key made at start. Default on; turn it off with ACP__Demo=false once real parts are set.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>The shop that is loaded at start in demo mode. Default: <c>knowledge</c> beside the solution; empty = none.</summary>
    public string? KnowledgeDirectory { get; set; } = "knowledge";

    /// <summary>Prompts of the model engine. Default: <c>prompts</c> beside the solution.</summary>
    public string PromptsDirectory { get; set; } = "prompts";

    /// <summary>The data folder as an absolute path.</summary>
    public string DataPath => ProjectFolders.Resolve(DataDirectory);

    /// <summary>The demo shop as an absolute path, or null for none.</summary>
    public string? KnowledgePath =>
        string.IsNullOrWhiteSpace(KnowledgeDirectory) ? null : ProjectFolders.Resolve(KnowledgeDirectory);

    /// <summary>The prompts as an absolute path.</summary>
    public string PromptsPath => ProjectFolders.Resolve(PromptsDirectory);
}
