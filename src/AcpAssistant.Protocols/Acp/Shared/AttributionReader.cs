using System.Text.Json;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Checks who claims to have brought the buyer (affiliate attribution RFC §4.2.3): the structure, and that no personal data is in it. A claim never stops a purchase otherwise.</summary>
internal static class AttributionReader
{
    private const string Root = "$.affiliate_attribution";

    /// <summary>The text allows limits; a short one keeps the search for personal data cheap.</summary>
    private const int MaxText = 1000;

    public static void Check(JsonElement? attribution, Findings findings)
    {
        if (attribution is not { ValueKind: not JsonValueKind.Null } claim)
        {
            return;
        }

        if (claim.ValueKind != JsonValueKind.Object)
        {
            findings.Add(WrongType("This must be an object.", Root));
            return;
        }

        findings.Requires(TextOf(claim, "provider", findings), Root + ".provider");
        var token = TextOf(claim, "token", findings);
        if (string.IsNullOrWhiteSpace(TextOf(claim, "publisher_id", findings)))
        {
            findings.Requires(token, Root + ".token");
        }

        // The token is opaque and the provider a domain name; everything else is the agent's own wording.
        foreach (var name in new[] { "publisher_id", "campaign_id", "creative_id", "sub_id" })
        {
            CheckText(TextOf(claim, name, findings), $"{Root}.{name}", findings);
        }

        if (claim.TryGetProperty("metadata", out var metadata) && metadata.ValueKind != JsonValueKind.Null)
        {
            CheckMetadata(metadata, findings);
        }
    }

    private static void CheckMetadata(JsonElement metadata, Findings findings)
    {
        if (metadata.ValueKind != JsonValueKind.Object)
        {
            findings.Add(WrongType("Metadata must be an object.", Root + ".metadata"));
            return;
        }

        foreach (var property in metadata.EnumerateObject())
        {
            var path = JsonPaths.Child(Root + ".metadata", property.Name);
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
            {
                findings.Add(WrongType("Metadata values must be strings, numbers or booleans.", path));
            }
            else if (PersonalData.IsNamed(property.Name))
            {
                findings.Add(NotAllowed(path));
            }
            else if (property.Value.ValueKind == JsonValueKind.String)
            {
                CheckText(property.Value.GetString(), path, findings);
            }
        }
    }

    private static void CheckText(string? text, string path, Findings findings)
    {
        if (text is { Length: > MaxText })
        {
            findings.Invalid($"At most {MaxText} characters.", path);
        }
        else if (text is not null && PersonalData.IsIn(text))
        {
            findings.Add(NotAllowed(path));
        }
    }

    private static string? TextOf(JsonElement claim, string name, Findings findings)
    {
        if (!claim.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        findings.Add(WrongType("This must be text.", $"{Root}.{name}"));
        return null;
    }

    private static AcpError WrongType(string message, string path) =>
        new(AcpError.InvalidRequest, "invalid_type", message, path);

    private static AcpError NotAllowed(string path) =>
        new(AcpError.InvalidRequest, "pii_not_allowed", "Attribution must not hold personal data.", path);
}
