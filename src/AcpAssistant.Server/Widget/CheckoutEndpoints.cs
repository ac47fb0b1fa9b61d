using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Checkout;

namespace AcpAssistant.Server.Widget;

/// <summary>The checkout of the visitor who owns it; anyone else's is not found.</summary>
internal static class CheckoutEndpoints
{
    public static void MapCheckoutForWidget(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/checkout/{sessionId}");
        group.MapGet("", FindAsync);
        group.MapPost("", UpdateAsync);
        group.MapPost("/complete", CompleteAsync);
        group.MapPost("/reopen", ReopenAsync);
        group.MapPost("/cancel", CancelAsync);
    }

    private static async Task<IResult> FindAsync(
        string sessionId,
        HttpContext http,
        CheckoutService checkout,
        CheckoutViews views
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        var session = VisitorOwner.Of(http.Request) is { } owner
            ? await checkout.FindAsync(new SessionId(sessionId), owner, http.RequestAborted)
            : null;
        return WidgetAnswers.Write(session is null ? WidgetAnswers.NotFound : WidgetAnswers.Session(views.Of(session)));
    }

    private static Task<IResult> UpdateAsync(
        string sessionId,
        HttpContext http,
        CheckoutService checkout,
        OncePerKey once
    ) =>
        once.RunAsync<CheckoutRequests.Update>(
            http,
            sessionId,
            "",
            (request, owner, claim, cancellationToken) =>
                CheckoutReader.Read(request) switch
                {
                    ({ } command, null) => checkout.UpdateAsync(
                        new SessionId(sessionId),
                        owner,
                        command,
                        claim,
                        cancellationToken
                    ),
                    (_, { } refusal) => RefusedAsync(refusal),
                    _ => throw new InvalidOperationException("Neither command nor refusal."),
                }
        );

    private static Task<IResult> CompleteAsync(
        string sessionId,
        HttpContext http,
        CheckoutService checkout,
        ITestCards cards,
        PagePayments pages,
        OncePerKey once
    ) =>
        once.RunAsync<CheckoutRequests.Complete>(
            http,
            sessionId,
            "/complete",
            (request, owner, claim, cancellationToken) =>
                request is { OnPage: true, ExpectedTotal: { } shown }
                    ? PayOnPageAsync(new SessionId(sessionId), owner, shown, checkout, pages, claim, cancellationToken)
                : request is { CardId: { } card, ExpectedTotal: { } total } && cards.Mint(card) is { } payment
                    ? checkout.CompleteAsync(
                        new SessionId(sessionId),
                        owner,
                        new CheckoutCommand.Complete(payment, Buyer: null, total),
                        claim,
                        cancellationToken
                    )
                : RefusedAsync(new(CheckoutCodes.Invalid, "Choose one of the test cards.", "$.card_id"))
        );

    // The window stays where it is; the provider's page opens beside it.
    private static async Task<CheckoutResult> PayOnPageAsync(
        SessionId id,
        CheckoutOwner owner,
        long expectedTotal,
        CheckoutService checkout,
        PagePayments pages,
        IdempotencyClaim claim,
        CancellationToken cancellationToken
    ) =>
        await checkout.FindAsync(id, owner, cancellationToken) is { } session
            ? await pages.StartAsync(session, expectedTotal, claim, cancellationToken)
            : new CheckoutResult.Refused(new CheckoutRefusal.NotFound());

    private static Task<IResult> ReopenAsync(
        string sessionId,
        HttpContext http,
        CheckoutService checkout,
        HostedCheckout onPages,
        OncePerKey once
    ) =>
        once.RunAsync<CheckoutRequests.Cancel>(
            http,
            sessionId,
            "/reopen",
            async (_, owner, _, cancellationToken) =>
                await checkout.FindAsync(new SessionId(sessionId), owner, cancellationToken) is { } session
                && await onPages.ReopenAsync(session.Id, cancellationToken) is { } reopened
                    ? new CheckoutResult.Accepted(reopened)
                    : new CheckoutResult.Refused(new CheckoutRefusal.NotFound())
        );

    private static Task<IResult> CancelAsync(
        string sessionId,
        HttpContext http,
        CheckoutService checkout,
        OncePerKey once
    ) =>
        once.RunAsync<CheckoutRequests.Cancel>(
            http,
            sessionId,
            "/cancel",
            (_, owner, claim, cancellationToken) =>
                checkout.CancelAsync(
                    new SessionId(sessionId),
                    owner,
                    new CheckoutCommand.Cancel(),
                    claim,
                    cancellationToken
                )
        );

    private static Task<CheckoutResult> RefusedAsync(CheckoutRefusal.Invalid refusal) =>
        Task.FromResult<CheckoutResult>(new CheckoutResult.Refused(refusal));
}
