using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Microsoft.AspNetCore.Http.HttpResults;
using RazorSlices;

namespace AcpAssistant.Server.Admin;

/// <summary>Orders whose payment is held, with two buttons: take it, or let it go.</summary>
internal static class ApprovalEndpoints
{
    private const int Limit = 100;
    private const string Home = "/review/approvals";

    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapReviewGroup(Home);
        group.MapGet("", ListAsync);
        group.MapPost("/approve", (Delegate)ApproveAsync);
        group.MapPost("/decline", (Delegate)DeclineAsync);
    }

    private static async Task<RazorSlice<ApprovalsPage>> ListAsync(
        HttpContext http,
        Approvals approvals,
        string? note
    ) =>
        ApprovalsSlice.Create(
            new ApprovalsPage(
                ReviewFrame.Of(http, "Approvals", "approvals"),
                [.. await approvals.ListAsync(Limit, http.RequestAborted)],
                NoteOf(note)
            )
        );

    private static async Task<IResult> ApproveAsync(HttpContext http, Approvals approvals) =>
        Back(
            await approvals.ApproveAsync(await IdAsync(http), http.RequestAborted) switch
            {
                null => "gone",
                { Status: CheckoutStatus.Completed } => "ordered",
                { Status: CheckoutStatus.CompleteInProgress } => "running",
                _ => "failed",
            }
        );

    private static async Task<IResult> DeclineAsync(HttpContext http, Approvals approvals) =>
        Back(await approvals.DeclineAsync(await IdAsync(http), http.RequestAborted) is null ? "gone" : "declined");

    private static async Task<SessionId> IdAsync(HttpContext http) =>
        new((await http.Request.ReadFormAsync(http.RequestAborted))["session"].ToString());

    private static RedirectHttpResult Back(string note) => TypedResults.Redirect(Home + "?note=" + note);

    private static string? NoteOf(string? note) =>
        note switch
        {
            "ordered" => "Approved: the payment was taken and the order placed.",
            "running" => "Approved: the payment is being taken; the order follows by itself.",
            "failed" =>
                "The held payment could not be taken any more; nothing was charged and the buyer may pay again.",
            "declined" => "Declined: the payment was let go and the stock is free again.",
            "gone" => "Somebody else has decided already.",
            _ => null,
        };
}
