using AcpAssistant.Assistant.Identity;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Mails a one-time code to an address, known to the shop or not.</summary>
public sealed class SendCodeTool(VerificationService verification)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "send_code";

    /// <summary>True when a code is under way; false when the hour's limit for the address is reached.</summary>
    public async Task<bool> RunAsync(EmailAddress email, ToolContext context, CancellationToken cancellationToken)
    {
        var sent = await verification.SendCodeAsync(
            context.State.Id,
            email,
            context.Wording.Language,
            cancellationToken
        );
        context.Record(Name, sent ? "ok" : "refused: too many codes");
        return sent;
    }
}
