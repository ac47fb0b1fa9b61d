using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Idempotency;

namespace AcpAssistant.Server.Widget;

/// <summary>What the widget gets back, as status and JSON; refusals are problem details (RFC 9457) with a code and, where known, the field.</summary>
internal static class WidgetAnswers
{
    public static StoredResponse Session(CheckoutView view) =>
        new(StatusCodes.Status200OK, JsonSerializer.Serialize(view, WidgetJson.Options));

    public static StoredResponse Refusal(CheckoutRefusal refusal) =>
        refusal switch
        {
            CheckoutRefusal.NotFound => NotFound,
            CheckoutRefusal.Invalid invalid => Problem(
                StatusCodes.Status422UnprocessableEntity,
                invalid.Code,
                invalid.Message,
                invalid.Param
            ),
            CheckoutRefusal.WrongStatus wrong => Problem(StatusCodes.Status409Conflict, "wrong_status", wrong.Message),
            CheckoutRefusal.Conflict conflict => Problem(StatusCodes.Status409Conflict, "conflict", conflict.Message),
            CheckoutRefusal.AddressChanged changed => Problem(
                StatusCodes.Status409Conflict,
                "address_changed",
                changed.Message
            ),
            _ => throw new InvalidOperationException($"Refusal {refusal.GetType().Name} has no answer."),
        };

    public static StoredResponse NotFound { get; } =
        Problem(StatusCodes.Status404NotFound, "not_found", "There is no such checkout.");

    public static StoredResponse Problem(int status, string code, string detail, string? param = null) =>
        new(status, JsonSerializer.Serialize(new ProblemBody(status, code, detail, param), WidgetJson.Options));

    public static IResult Write(StoredResponse response) =>
        TypedResults.Content(
            response.Body,
            response.Status < 400 ? "application/json" : "application/problem+json",
            System.Text.Encoding.UTF8,
            response.Status
        );

    private sealed record ProblemBody(int Status, string Code, string Detail, string? Param);
}
