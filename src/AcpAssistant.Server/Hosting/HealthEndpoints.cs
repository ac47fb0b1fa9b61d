using AcpAssistant.Adapters.Storage;
using AcpAssistant.Commerce.Catalog;

namespace AcpAssistant.Server.Hosting;

/// <summary>For load balancers and scripts: alive = the process answers; ready = the database answers and everything is loaded.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Json(new { status = "alive" }));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        Readiness readiness,
        ICatalog catalog,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await catalog.CountAsync(cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return TypedResults.Json(
                new { status = "database unavailable" },
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }

        return TypedResults.Json(
            new { status = readiness.Doing },
            statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }
}
