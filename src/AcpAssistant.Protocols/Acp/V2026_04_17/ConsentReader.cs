using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Reads what the buyer said about marketing. Absent or null says nothing, and nothing changes.</summary>
internal static class ConsentReader
{
    private const string Root = "$.marketing_consents";
    private const int MaxDecisions = 100;

    public static AcpRead<ImmutableArray<ConsentDecision>> Read(JsonElement body)
    {
        var findings = new Findings();
        var decisions = ImmutableArray.CreateBuilder<ConsentDecision>();
        if (body.TryGetProperty("marketing_consents", out var told) && told.ValueKind != JsonValueKind.Null)
        {
            if (told.ValueKind != JsonValueKind.Array || told.GetArrayLength() > MaxDecisions)
            {
                findings.Invalid($"This must be an array of at most {MaxDecisions} decisions.", Root);
                return findings.Result(() => decisions.ToImmutable());
            }

            foreach (var (index, decision) in told.EnumerateArray().Index())
            {
                if (ReadOne(decision, FormattableString.Invariant($"{Root}[{index}]"), findings) is { } read)
                {
                    decisions.Add(read);
                }
            }
        }

        return findings.Result(() => decisions.ToImmutable());
    }

    private static ConsentDecision? ReadOne(JsonElement decision, string path, Findings findings)
    {
        if (decision.ValueKind != JsonValueKind.Object)
        {
            findings.Invalid("This must be an object.", path);
            return null;
        }

        var channel =
            decision.TryGetProperty("channel", out var name) && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        var optedIn = decision.TryGetProperty("opted_in", out var said) ? said.ValueKind : JsonValueKind.Undefined;
        findings.Requires(channel, path + ".channel");
        if (optedIn is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            findings.Missing(path + ".opted_in");
        }
        else if (optedIn is not (JsonValueKind.True or JsonValueKind.False))
        {
            // Whatever else it is, it is no clear yes.
            findings.Invalid("This must be true or false.", path + ".opted_in");
        }

        return findings.First is null ? new ConsentDecision(channel!, optedIn == JsonValueKind.True) : null;
    }
}
