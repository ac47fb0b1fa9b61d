using AcpAssistant.Assistant.Identity;

namespace AcpAssistant.Assistant.Tools;

/// <summary>Opens the account of the address that a one-time code was mailed to.</summary>
public sealed class VerifyCodeTool(VerificationService verification, ProofLimit limit)
{
    /// <summary>The tool's name.</summary>
    public const string Name = "verify_code";

    /// <summary>True when the code was right; the conversation has the account's grade then.</summary>
    public async Task<bool> RunAsync(string code, ToolContext context, CancellationToken cancellationToken)
    {
        if (
            code.Length != 6
            || !code.All(char.IsAsciiDigit)
            || limit.IsReached(context.State.FailedProofs, context.Now)
        )
        {
            context.Record(Name, "refused");
            return false;
        }

        if (await verification.VerifyAsync(context.State.Id, code, cancellationToken) is not { } account)
        {
            context.State = context.State with
            {
                FailedProofs = ProofLimit.Add(context.State.FailedProofs, context.Now),
            };
            context.Record(Name, "wrong_code");
            return false;
        }

        context.State = context.State with { Identity = account };
        context.Record(Name, "ok");
        return true;
    }
}
