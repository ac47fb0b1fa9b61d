using System.Text;
using AcpAssistant.Adapters.Payments.Stripe;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AcpAssistant.Server.Payments;

/// <summary>Takes Stripe's events in: verified, each once, and only as a reason to look at the payments.</summary>
internal static partial class StripeWebhookEndpoint
{
    private const int MaxBodyBytes = 512 * 1024;

    public static IEndpointRouteBuilder MapStripeWebhook(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/stripe", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        return routes;
    }

    private static async Task<Results<Ok, NotFound, BadRequest<string>>> TakeAsync(
        HttpRequest request,
        [FromServices] StripeNotices notices,
        [FromServices] StripeEventLog log,
        [FromServices] ReconcileSignal signal,
        [FromServices] ILogger<ReconcileSignal> logger,
        CancellationToken cancellationToken
    )
    {
        if (!notices.IsConfigured)
        {
            return TypedResults.NotFound();
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        if (notices.Verify(body, request.Headers["Stripe-Signature"]) is not { } notice)
        {
            Log.Refused(logger);
            return TypedResults.BadRequest("The signature does not fit.");
        }

        if (notice.IsOurMode && await log.AddAsync(notice, cancellationToken))
        {
            Log.Taken(logger, notice.Id, notice.Type);
            if (notice.PageOf is { } session)
            {
                signal.RaiseFor(session);
            }
            else
            {
                signal.Raise();
            }
        }

        return TypedResults.Ok();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stripe event {Id} taken in: {Type}")]
        public static partial void Taken(ILogger logger, string id, string type);

        [LoggerMessage(2, LogLevel.Warning, "A post to the Stripe webhook had no fitting signature")]
        public static partial void Refused(ILogger logger);
    }
}
