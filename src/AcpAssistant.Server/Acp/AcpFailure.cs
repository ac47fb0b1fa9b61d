using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Protocols.Acp;

namespace AcpAssistant.Server.Acp;

/// <summary>A refusal with its HTTP status.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">The body.</param>
internal sealed record AcpFailure(int Status, AcpError Error)
{
    /// <summary>When to try again; null when trying again doesn't help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What 405 answers must tell: the methods that work, empty for none.</summary>
    public string? Allow { get; init; }

    /// <summary>The same request may well succeed later, so the answer must not stick to the idempotency key.</summary>
    public bool IsPassing => Status >= StatusCodes.Status500InternalServerError || RetryAfter is not null;

    public StoredResponse ToStored() => new(Status, Error.ToJson());

    public static AcpFailure BadRequest(string code, string message, string? param = null) =>
        new(StatusCodes.Status400BadRequest, new AcpError(AcpError.InvalidRequest, code, message, param));

    public static AcpFailure BadRequest(AcpError error) => new(StatusCodes.Status400BadRequest, error);

    public static AcpFailure Unauthorized() =>
        Refused(StatusCodes.Status401Unauthorized, "unauthorized", "A valid bearer key is required.");

    public static AcpFailure HttpsRequired() =>
        Refused(StatusCodes.Status403Forbidden, "https_required", "Use HTTPS; keys must not travel in the clear.");

    public static AcpFailure Unsigned(string code, string message) =>
        Refused(StatusCodes.Status401Unauthorized, code, message);

    public static AcpFailure ScopeMissing(string scope) =>
        Refused(StatusCodes.Status403Forbidden, "missing_scope", $"This agent's key lacks the scope '{scope}'.");

    public static AcpFailure NotFound() =>
        Refused(StatusCodes.Status404NotFound, "not_found", "There is no such checkout session.");

    public static AcpFailure NoSuchCart() =>
        Refused(StatusCodes.Status404NotFound, "not_found", "There is no such cart, or none any more.");

    public static AcpFailure NoCarts(string version) =>
        Refused(
            StatusCodes.Status404NotFound,
            "not_found",
            $"Version {version} has no carts; ask with API-Version 2026-04-17 or later."
        );

    public static AcpFailure UnknownField(string version, string path) =>
        BadRequest("unknown_field", $"Version {version} knows no {path}.", path);

    public static AcpFailure NoSuchOrder() =>
        Refused(StatusCodes.Status404NotFound, "not_found", "There is no such order.");

    public static AcpFailure NoSuchAuthentication() =>
        Refused(StatusCodes.Status404NotFound, "not_found", "There is no such authentication session.");

    public static AcpFailure NoSuchEndpoint() =>
        Refused(StatusCodes.Status404NotFound, "not_found", "There is no such endpoint.");

    public static AcpFailure MethodNotAllowed(string allow) =>
        Refused(StatusCodes.Status405MethodNotAllowed, "method_not_allowed", $"Use {allow}.") with
        {
            Allow = allow,
        };

    public static AcpFailure TooLarge(int maxBytes) =>
        Refused(StatusCodes.Status413PayloadTooLarge, "body_too_large", $"The body may have at most {maxBytes} bytes.");

    public static AcpFailure IdempotencyConflict(int status) =>
        Refused(status, "idempotency_conflict", "Idempotency-Key has already been used with a different request body.");

    public static AcpFailure IdempotencyInFlight() =>
        Refused(
            StatusCodes.Status409Conflict,
            "idempotency_in_flight",
            "A request with this Idempotency-Key is currently being processed."
        ) with
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        };

    public static AcpFailure RateLimited(TimeSpan? retryAfter) =>
        Refused(StatusCodes.Status429TooManyRequests, "rate_limited", "Too many requests.") with
        {
            RetryAfter = retryAfter ?? TimeSpan.FromSeconds(1),
        };

    public static AcpFailure Internal() =>
        new(
            StatusCodes.Status500InternalServerError,
            new AcpError(AcpError.ProcessingError, "internal_error", "The request could not be processed.")
        );

    private static AcpFailure Refused(int status, string code, string message) =>
        new(status, new AcpError(AcpError.InvalidRequest, code, message));
}
