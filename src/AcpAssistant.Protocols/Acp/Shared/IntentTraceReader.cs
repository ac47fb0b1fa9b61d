using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using Trace = AcpAssistant.Commerce.Marketing.IntentTrace;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads a cancel request; only its structure can stop a cancellation, never its content (intent traces RFC).</summary>
internal static class IntentTraceReader
{
    private const int MaxSummary = 500;
    private const string Root = "$.intent_trace";
    private const string Other = "other";

    private static readonly FrozenSet<string> Reasons = FrozenSet.Create(
        StringComparer.Ordinal,
        "price_sensitivity",
        "shipping_cost",
        "shipping_speed",
        "product_fit",
        "trust_security",
        "returns_policy",
        "payment_options",
        "comparison",
        "timing_deferred",
        Other
    );

    public static AcpRead<CheckoutCommand.Cancel> Cancel(CancelSessionRequest request)
    {
        var findings = new Findings();
        if (request.IntentTrace is not { } trace)
        {
            return findings.Result(() => new CheckoutCommand.Cancel());
        }

        findings.Requires(trace.ReasonCode, Root + ".reason_code");
        if (trace.TraceSummary is { Length: > MaxSummary })
        {
            findings.Invalid($"At most {MaxSummary} characters.", Root + ".trace_summary");
        }

        var metadata = Metadata(trace, findings);
        return findings.Result(() =>
            new CheckoutCommand.Cancel
            {
                Trace = new Trace(
                    Reasons.Contains(trace.ReasonCode!) ? trace.ReasonCode! : Other,
                    Impersonal(trace.TraceSummary)
                )
                {
                    Metadata = metadata,
                },
            }
        );
    }

    private static ImmutableSortedDictionary<string, string> Metadata(IntentTrace trace, Findings findings)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
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
            else if (
                value.ValueKind != JsonValueKind.Null
                && !PersonalData.IsNamed(name)
                && Impersonal(value.ToString()) is { Length: <= MaxSummary } text
            )
            {
                texts[name] = text;
            }
        }

        return texts.ToImmutable();
    }

    // §8: personal data from a trace is not kept; who the buyer was is no part of why nothing was bought.
    private static string? Impersonal(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : PersonalData.Masked(text.Trim());
}
