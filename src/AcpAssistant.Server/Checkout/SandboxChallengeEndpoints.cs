using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AcpAssistant.Adapters.Payments.Sandbox.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AcpAssistant.Server.Checkout;

/// <summary>The pages of the sandbox's bank, labelled as what they are: the fingerprint's and the challenge's. Agents show them in frames of their own.</summary>
internal static class SandboxChallengeEndpoints
{
    private const string Method = "/sandbox/3ds/method";
    private const string Challenge = "/sandbox/3ds/challenge";
    private const string End = "/sandbox/3ds/challenge/end";
    private const int MaxForm = 8 * 1024;

    // A fingerprint is taken in a hidden frame, where nobody presses a button.
    private const string Submit = "document.forms[0].submit()";

    private static readonly string SubmitSource =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Submit)))}'";

    public static void MapSandboxChallenges(this IEndpointRouteBuilder routes)
    {
        // Without the sandbox's bank there are no such pages.
        if (routes.ServiceProvider.GetService<SandboxChallenges>() is null)
        {
            return;
        }

        routes.MapPost(Method, (Delegate)MethodAsync).ExcludeFromDescription();
        routes.MapPost(Challenge, (Delegate)ShowAsync).ExcludeFromDescription();
        routes.MapPost(End, (Delegate)EndAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> MethodAsync(HttpContext http)
    {
        var data = Decoded(await FieldAsync(http, "threeDSMethodData"));
        var address = Text(data, "threeDSMethodNotificationURL");
        if (Text(data, "threeDSServerTransID") is not { } transaction || !IsWeb(address))
        {
            return TypedResults.BadRequest();
        }

        var told = Encoded(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["threeDSServerTransID"] = transaction }
        );
        return Page(
            http,
            "Fingerprint",
            Form(address!, "Continue", ("threeDSMethodData", told)) + $"<script>{Submit}</script>",
            address!
        );
    }

    private static async Task<IResult> ShowAsync(HttpContext http, SandboxChallenges challenges)
    {
        var request = Decoded(await FieldAsync(http, "creq"));
        if (
            Text(request, "threeDSServerTransID") is not { } transaction
            || Text(request, "acsTransID") is not { } acs
            || await challenges.FindAsync(transaction, http.RequestAborted) is not { } challenge
            || !string.Equals(challenge.AcsTransactionId, acs, StringComparison.Ordinal)
        )
        {
            return TypedResults.NotFound();
        }

        var forms =
            Form(End, "It's me", ("transaction", transaction), ("acs", acs), ("do", "yes"))
            + Form(End, "It isn't me", ("transaction", transaction), ("acs", acs), ("do", "no"));
        return Page(http, "Is it you who pays?", forms, "'self'");
    }

    private static async Task<IResult> EndAsync(HttpContext http, SandboxChallenges challenges)
    {
        var isApproved = await FieldAsync(http, "do") == "yes";
        var transaction = await FieldAsync(http, "transaction") ?? "";
        var acs = await FieldAsync(http, "acs") ?? "";
        if (await challenges.EndAsync(transaction, acs, isApproved, http.RequestAborted) is not { } ended)
        {
            return TypedResults.NotFound();
        }

        var result = Encoded(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["threeDSServerTransID"] = ended.ServerTransactionId,
                ["acsTransID"] = ended.AcsTransactionId,
                ["messageType"] = "CRes",
                ["messageVersion"] = "2.2.0",
                ["transStatus"] = ended.Outcome!,
            }
        );
        return Page(
            http,
            "Thank you",
            Form(ended.NotificationUrl, "Continue", ("cres", result)),
            ended.NotificationUrl
        );
    }

    private static async Task<string?> FieldAsync(HttpContext http, string name) =>
        http.Request.ContentLength <= MaxForm && http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync(http.RequestAborted))[name].ToString()
            : null;

    private static JsonElement Decoded(string? field)
    {
        try
        {
            // Both alphabets and missing padding are seen in the wild.
            var text = (field ?? "").TrimEnd('=').Replace('+', '-').Replace('/', '_');
            return JsonElement.Parse(Base64Url.DecodeFromChars(text));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return default;
        }
    }

    private static string Encoded(Dictionary<string, string> fields) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(fields));

    private static string? Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    private static string Form(string action, string label, params (string Name, string Value)[] fields)
    {
        var form = new StringBuilder($"<form method=\"post\" action=\"{HtmlEncoder.Default.Encode(action)}\">");
        foreach (var (name, value) in fields)
        {
            form.Append(
                CultureInfo.InvariantCulture,
                $"<input type=\"hidden\" name=\"{name}\" value=\"{HtmlEncoder.Default.Encode(value)}\">"
            );
        }

        return form.Append(CultureInfo.InvariantCulture, $"<button>{HtmlEncoder.Default.Encode(label)}</button></form>")
            .ToString();
    }

    // Frames of agents are what these pages are for, so framing is not forbidden as elsewhere.
    private static ContentHttpResult Page(HttpContext http, string title, string forms, string target)
    {
        var source = Uri.TryCreate(target, UriKind.Absolute, out var uri)
            ? uri.GetLeftPart(UriPartial.Authority)
            : target;
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {SubmitSource}; base-uri 'none'; form-action {source}";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        var heading = HtmlEncoder.Default.Encode(title);
        return TypedResults.Content(
            $"<!DOCTYPE html><html lang=\"en\"><title>{heading} – sandbox</title><p><strong>Sandbox bank – no real card is checked here.</strong></p><h1>{heading}</h1>{forms}</html>",
            "text/html",
            Encoding.UTF8
        );
    }
}
