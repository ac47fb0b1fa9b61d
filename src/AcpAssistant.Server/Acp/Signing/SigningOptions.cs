using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp.Signing;

/// <summary>Whether and how an agent signs its requests.</summary>
public sealed class SigningOptions
{
    /// <summary>off (signatures are passed over), optional (one that is sent must be right) or required.</summary>
    [RegularExpression(
        "^(off|optional|required)$",
        ErrorMessage = "ACP:Agents:0:Signing:Mode must be off, optional or required, for example ACP__Agents__0__Signing__Mode=required."
    )]
    public string Mode { get; set; } = "off";

    /// <summary>What is signed: body (the canonical body alone, as the RFCs have it) or timestamp_body (<c>Timestamp</c>, a full stop and the canonical body), which ties the time to the signature.</summary>
    [RegularExpression(
        "^(body|timestamp_body)$",
        ErrorMessage = "ACP:Agents:0:Signing:Covers must be body or timestamp_body, for example body."
    )]
    public string Covers { get; set; } = "body";

    /// <summary>Keys that are valid, several while they change.</summary>
    [ValidateEnumeratedItems]
    public IList<SigningKeyOptions> Keys { get; set; } = [];
}
