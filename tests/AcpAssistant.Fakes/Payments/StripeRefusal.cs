using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>An error answer in the service's shape.</summary>
internal sealed record StripeRefusal(int Status, JsonObject Error)
{
    public static StripeRefusal Of(int status, string type, string? code, string message) =>
        new(
            status,
            new JsonObject
            {
                ["type"] = type,
                ["code"] = code,
                ["message"] = message,
            }
        );

    public static StripeRefusal Invalid(string? code, string message) =>
        Of(400, "invalid_request_error", code, message);

    public static StripeRefusal Missing(string what) =>
        Of(404, "invalid_request_error", "resource_missing", $"No such {what}");

    /// <summary>402 with the whole intent inside.</summary>
    public static StripeRefusal Card(string code, string? declineCode, JsonObject intent)
    {
        var refusal = Of(402, "card_error", code, "Your card was declined.");
        refusal.Error["decline_code"] = declineCode;
        refusal.Error["payment_intent"] = intent.DeepClone();
        return refusal;
    }
}
