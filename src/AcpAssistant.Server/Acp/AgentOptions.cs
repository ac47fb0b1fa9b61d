using System.ComponentModel.DataAnnotations;
using AcpAssistant.Server.Acp.Signing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>One agent that may use the protocol's endpoints.</summary>
public sealed class AgentOptions
{
    private const string HashFault =
        "ACP:Agents:0:KeyHash and NextKeyHash must be 64 hexadecimal digits, for example from: printf %s \"$KEY\" | sha256sum.";

    /// <summary>Names the agent in sessions and logs; its sessions belong to this name.</summary>
    [Required(ErrorMessage = "ACP:Agents:0:Name must be set, for example ACP__Agents__0__Name=chatgpt.")]
    [RegularExpression(
        "^[A-Za-z0-9._-]{1,64}$",
        ErrorMessage = "ACP:Agents:0:Name may hold letters, digits, '.', '_' and '-' (at most 64), for example chatgpt."
    )]
    public string Name { get; set; } = "";

    /// <summary>The bearer key (secret); empty when only its hash is kept.</summary>
    [RegularExpression(
        "^[!-~]{0,512}$",
        ErrorMessage = "ACP:Agents:0:Key may hold printable ASCII without spaces only, for example 64 hexadecimal digits."
    )]
    public string Key { get; set; } = "";

    /// <summary>SHA-256 of the bearer key, hexadecimal, instead of the key itself; null when the key is given.</summary>
    [RegularExpression("^[0-9A-Fa-f]{64}$", ErrorMessage = HashFault)]
    public string? KeyHash { get; set; }

    /// <summary>SHA-256 of a second key that is valid too, so that keys can be changed without a gap.</summary>
    [RegularExpression("^[0-9A-Fa-f]{64}$", ErrorMessage = HashFault)]
    public string? NextKeyHash { get; set; }

    /// <summary>What the agent may use: checkout, carts, orders, delegate_payment, mcp (whose tools need the scope of what they do too). None named = all.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>Whether and how the agent signs what it sends.</summary>
    [ValidateObjectMembers]
    public SigningOptions Signing { get; set; } = new();

    /// <summary>HTTP status of a completed purchase: 200 as every version's OpenAPI file has it, or 201 as OpenAI's checklist for merchants asks.</summary>
    [AllowedValues(
        200,
        201,
        ErrorMessage = "ACP:Agents:0:CompletedStatus must be 200 or 201, for example ACP__Agents__0__CompletedStatus=201."
    )]
    public int CompletedStatus { get; set; } = 200;
}
