using System.Text;

namespace AcpAssistant.Server.Acp;

/// <summary>Names and rules of the protocol's own headers.</summary>
internal static class AcpHeaders
{
    public const string ApiVersion = "API-Version";
    public const string IdempotencyKey = "Idempotency-Key";
    public const string IdempotentReplayed = "Idempotent-Replayed";
    public const string Signature = "Signature";
    public const string Timestamp = "Timestamp";
    public const string RequestId = "Request-Id";
    public const int MaxIdempotencyKey = 255;

    /// <summary>Gives <c>Idempotency-Key</c> (on POST and PUT) and <c>Request-Id</c> back, as the specification asks.</summary>
    public static void Echo(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method))
        {
            Echo(http, IdempotencyKey);
        }

        Echo(http, RequestId);
    }

    /// <summary>True for text that may stand in an answer's header: printable ASCII, one line.</summary>
    public static bool IsPlain(string? value) =>
        value is { Length: > 0 } && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The language the buyer reads, when the body doesn't tell: first of the header's list that is not a wildcard.</summary>
    public static string? Locale(HttpContext http) => BuyerLanguage.Of(http.Request.Headers.AcceptLanguage.ToString());

    public static async Task WriteJsonAsync(HttpContext http, int status, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        if (string.IsNullOrEmpty(http.Response.Headers.CacheControl))
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static void Echo(HttpContext http, string header)
    {
        var values = http.Request.Headers[header];
        if (values.Count == 1 && IsPlain(values[0]) && values[0]!.Length <= MaxIdempotencyKey)
        {
            http.Response.Headers[header] = values[0];
        }
    }
}
