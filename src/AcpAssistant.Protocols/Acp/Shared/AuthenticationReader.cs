using System.Collections.Frozen;
using System.Text.Json;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads what came of 3-D Secure.</summary>
internal static class AuthenticationReader
{
    private const string Root = "$.authentication_result";
    private const string Details = Root + ".outcome_details";
    private const int MaxLength = 256;

    private static readonly FrozenSet<string> Indicators = FrozenSet.Create(
        StringComparer.Ordinal,
        "01",
        "02",
        "05",
        "06",
        "07"
    );

    private static readonly FrozenDictionary<string, AuthenticationOutcome> Outcomes = new Dictionary<
        string,
        AuthenticationOutcome
    >(StringComparer.Ordinal)
    {
        ["abandoned"] = AuthenticationOutcome.Abandoned,
        ["attempt_acknowledged"] = AuthenticationOutcome.AttemptAcknowledged,
        ["authenticated"] = AuthenticationOutcome.Authenticated,
        ["canceled"] = AuthenticationOutcome.Canceled,
        ["denied"] = AuthenticationOutcome.Denied,
        ["informational"] = AuthenticationOutcome.Informational,
        ["internal_error"] = AuthenticationOutcome.InternalError,
        ["not_supported"] = AuthenticationOutcome.NotSupported,
        ["processing_error"] = AuthenticationOutcome.ProcessingError,
        ["rejected"] = AuthenticationOutcome.Rejected,
        // The words of 2026-01-16's schema.
        ["attempt"] = AuthenticationOutcome.AttemptAcknowledged,
        ["failed"] = AuthenticationOutcome.Denied,
        ["unavailable"] = AuthenticationOutcome.NotSupported,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static AuthenticationResult? Read(JsonElement? told, Findings findings)
    {
        if (told is not { } result || result.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        if (result.ValueKind != JsonValueKind.Object)
        {
            findings.Invalid("This must be an object.", Root);
            return null;
        }

        if (!findings.Requires(TextOf(result, "outcome"), Root + ".outcome"))
        {
            return null;
        }

        if (!Outcomes.TryGetValue(TextOf(result, "outcome")!, out var outcome))
        {
            findings.Invalid("This outcome isn't known.", Root + ".outcome");
            return null;
        }

        var proof = ProofOf(result, findings);
        if (proof is null && NeedsProof(outcome))
        {
            findings.Missing(Details);
        }

        return new AuthenticationResult(outcome, proof);
    }

    private static bool NeedsProof(AuthenticationOutcome outcome) =>
        outcome
            is AuthenticationOutcome.Authenticated
                or AuthenticationOutcome.Informational
                or AuthenticationOutcome.AttemptAcknowledged;

    private static AuthenticationProof? ProofOf(JsonElement result, Findings findings)
    {
        if (!result.TryGetProperty("outcome_details", out var details) || details.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (details.ValueKind != JsonValueKind.Object)
        {
            findings.Invalid("This must be an object.", Details);
            return null;
        }

        var indicator = TextOf(details, "electronic_commerce_indicator");
        if (indicator is not null && !Indicators.Contains(indicator))
        {
            findings.Invalid("One of 01, 02, 05, 06, 07.", Details + ".electronic_commerce_indicator");
        }

        string Required(string name)
        {
            var text = TextOf(details, name);
            if (findings.Requires(text, $"{Details}.{name}") && text.Length > MaxLength)
            {
                findings.Invalid($"At most {MaxLength} characters.", $"{Details}.{name}");
            }

            return text ?? "";
        }

        return new AuthenticationProof(
            Required("three_ds_cryptogram"),
            Required("electronic_commerce_indicator"),
            Required("transaction_id"),
            Required("version")
        );
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
