using AcpAssistant.Commerce.Outbox;
using RazorSlices;

namespace AcpAssistant.Server.Admin;

/// <summary>What could not be told to buyers and agents, and a button to try again.</summary>
internal static class DeliveryEndpoints
{
    private const int Limit = 100;

    public static void MapDeliveries(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapReviewGroup("/review/deliveries");
        group.MapGet("", ListAsync);
        group.MapPost("/resend", (Delegate)ResendAsync);
    }

    private static async Task<RazorSlice<DeliveriesPage>> ListAsync(HttpContext http, IOutbox outbox)
    {
        var letters = await outbox.DeadLettersAsync(Limit, http.RequestAborted);
        return DeliveriesSlice.Create(
            new DeliveriesPage(ReviewFrame.Of(http, "Deliveries", "deliveries"), [.. letters])
        );
    }

    private static async Task<IResult> ResendAsync(HttpContext http, IOutbox outbox, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        // One that somebody else has just sent again is on its way as wished.
        await outbox.ResendAsync(
            form["consumer"].ToString(),
            form["message"].ToString(),
            time.GetUtcNow(),
            http.RequestAborted
        );
        return TypedResults.Redirect("/review/deliveries");
    }
}
