using System.Text.Json;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Checks the structure of a cancel request; its content never stops a cancellation (intent traces RFC).</summary>
internal static class IntentTraceReader
{
    private const int MaxSummary = 500;
    private const string Root = "$.intent_trace";

    public static AcpRead<CheckoutCommand.Cancel> Cancel(CancelSessionRequest request)
    {
        var findings = new Findings();
        if (request.IntentTrace is { } trace)
        {
            Check(trace, findings);
        }

        return findings.Result(() => new CheckoutCommand.Cancel());
    }

    private static void Check(IntentTrace trace, Findings findings)
    {
        findings.Requires(trace.ReasonCode, Root + ".reason_code");
        if (trace.TraceSummary is { Length: > MaxSummary })
        {
            findings.Invalid($"At most {MaxSummary} characters.", Root + ".trace_summary");
        }

        foreach (var (name, value) in trace.Metadata ?? [])
        {
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                findings.Add(
                    new AcpError(
                        AcpError.InvalidRequest,
                        "invalid_type",
                        "Metadata must be flat.",
                        JsonPaths.Child(Root + ".metadata", name)
                    )
                );
            }
        }
    }
}
