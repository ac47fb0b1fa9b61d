using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Marketing;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Reads who claims to have brought the buyer (affiliate attribution RFC §4.2.3): the structure is checked, and that no personal data is in it. A claim never stops a purchase otherwise.</summary>
internal static class AttributionReader
{
    private const string Root = "$.affiliate_attribution";

    /// <summary>The text allows limits; a short one keeps the search for personal data cheap.</summary>
    private const int MaxText = 1000;

    /// <summary>Signed tokens are long.</summary>
    private const int MaxToken = 8192;

    public static AffiliateAttribution? Read(JsonElement? attribution, Findings findings)
    {
        if (attribution is not { ValueKind: not JsonValueKind.Null } claim)
        {
            return null;
        }

        if (claim.ValueKind != JsonValueKind.Object)
        {
            findings.Add(WrongType("This must be an object.", Root));
            return null;
        }

        var provider = Limited(claim, "provider", findings);
        findings.Requires(provider, Root + ".provider");
        // The token is opaque and the provider a domain name; everything else is the agent's own wording.
        var token = Limited(claim, "token", findings);
        var publisher = Worded(claim, "publisher_id", findings);
        if (string.IsNullOrWhiteSpace(publisher))
        {
            findings.Requires(token, Root + ".token");
        }

        var source =
            claim.TryGetProperty("source", out var place) && place.ValueKind == JsonValueKind.Object ? place : default;
        return new AffiliateAttribution
        {
            Provider = provider ?? "",
            Token = token,
            PublisherId = publisher,
            CampaignId = Worded(claim, "campaign_id", findings),
            CreativeId = Worded(claim, "creative_id", findings),
            SubId = Worded(claim, "sub_id", findings),
            SourceType = Told(source, "type"),
            SourceUrl = Told(source, "url"),
            IssuedAt = Told(claim, "issued_at"),
            ExpiresAt = Told(claim, "expires_at"),
            Touchpoint = Told(claim, "touchpoint"),
            Metadata = Metadata(claim, findings),
        };
    }

    private static ImmutableSortedDictionary<string, string> Metadata(JsonElement claim, Findings findings)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!claim.TryGetProperty("metadata", out var metadata) || metadata.ValueKind == JsonValueKind.Null)
        {
            return texts.ToImmutable();
        }

        if (metadata.ValueKind != JsonValueKind.Object)
        {
            findings.Add(WrongType("Metadata must be an object.", Root + ".metadata"));
            return texts.ToImmutable();
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
            else
            {
                var text = property.Value.ToString();
                CheckText(property.Value.ValueKind == JsonValueKind.String ? text : null, path, findings);
                texts[property.Name] = text;
            }
        }

        return texts.ToImmutable();
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

    private static string? Worded(JsonElement claim, string name, Findings findings)
    {
        var text = TextOf(claim, name, findings);
        CheckText(text, $"{Root}.{name}", findings);
        return text;
    }

    private static string? Limited(JsonElement claim, string name, Findings findings)
    {
        var text = TextOf(claim, name, findings);
        if (text is { Length: > MaxToken })
        {
            findings.Invalid($"At most {MaxToken} characters.", $"{Root}.{name}");
        }

        return text;
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

    // What only describes the claim never stops anybody: a wrong type or an endless text is passed over.
    private static string? Told(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: <= MaxText } text
        && !PersonalData.IsIn(text)
            ? text
            : null;

    private static AcpError WrongType(string message, string path) =>
        new(AcpError.InvalidRequest, "invalid_type", message, path);

    private static AcpError NotAllowed(string path) =>
        new(AcpError.InvalidRequest, "pii_not_allowed", "Attribution must not hold personal data.", path);
}
