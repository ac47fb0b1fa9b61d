using AcpAssistant.Adapters.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace AcpAssistant.Server.Hosting;

/// <summary>A database that can't be used just now (disk full, server down) is told as 503 in words for visitors; the log has the reason in words for the shop.</summary>
internal sealed partial class StorageFailures(IProblemDetailsService problems, ILogger<StorageFailures> logger)
    : IExceptionHandler
{
    private const string RetrySeconds = "30";

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not StorageUnavailableException unavailable)
        {
            return false;
        }

        Log.Unavailable(logger, unavailable.Message);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = RetrySeconds;
        return await problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails =
                {
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Title = "Not available just now",
                    Detail =
                        "The shop can't look up or keep anything at the moment. Please try again in a little while.",
                },
            }
        );
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A request was refused: {Reason}")]
        public static partial void Unavailable(ILogger logger, string reason);
    }
}
