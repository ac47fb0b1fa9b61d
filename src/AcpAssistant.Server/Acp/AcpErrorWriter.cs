using System.Globalization;

namespace AcpAssistant.Server.Acp;

/// <summary>The one place where protocol errors are written.</summary>
internal static class AcpErrorWriter
{
    /// <summary>An endpoint's result that writes the failure.</summary>
    public static IResult Result(AcpFailure failure) => new FailureResult(failure);

    /// <summary>Writes the failure unless an answer has begun; for middleware such as the rate limiter.</summary>
    public static Task WriteAsync(HttpContext http, AcpFailure failure)
    {
        if (http.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        AcpHeaders.Echo(http);
        if (failure.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        }

        if (failure.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (failure.Allow is { } allow)
        {
            http.Response.Headers.Allow = allow;
        }

        return AcpHeaders.WriteJsonAsync(http, failure.Status, failure.Error.ToJson());
    }

    /// <summary>The answer when the rate limiter turns a request away.</summary>
    public static Task WriteRateLimitedAsync(HttpContext http, TimeSpan? retryAfter) =>
        WriteAsync(http, AcpFailure.RateLimited(retryAfter));

    private sealed class FailureResult(AcpFailure failure) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, failure);
    }
}
