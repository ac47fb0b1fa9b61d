using AcpAssistant.Assistant.Helpdesk;
using Microsoft.AspNetCore.Http.HttpResults;
using RazorSlices;

namespace AcpAssistant.Server.Admin;

/// <summary>Tickets of the local helpdesk: list, detail, reply, solve, reopen.</summary>
internal static class TicketEndpoints
{
    private const int Limit = 200;
    private const int MaxReply = 4000;

    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapReviewGroup("/review");
        group.MapGet("", ListAsync);
        group.MapGet("/tickets/{id}", ShowAsync);
        group.MapPost("/tickets/{id}/reply", ReplyAsync);
        group.MapPost(
            "/tickets/{id}/solve",
            (string id, HttpContext http, ITicketDesk desk) => SetAsync(id, true, http, desk)
        );
        group.MapPost(
            "/tickets/{id}/reopen",
            (string id, HttpContext http, ITicketDesk desk) => SetAsync(id, false, http, desk)
        );
    }

    private static async Task<RazorSlice<TicketsPage>> ListAsync(HttpContext http, ITicketDesk desk)
    {
        var tickets = await desk.ListAsync(Limit, http.RequestAborted);
        return TicketsSlice.Create(new TicketsPage(ReviewFrame.Of(http, "Tickets", "tickets"), [.. tickets]));
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext http, ITicketDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } ticket
            ? Page(http, ticket, null, "")
            : TypedResults.NotFound("There is no such ticket.");

    private static async Task<IResult> ReplyAsync(string id, HttpContext http, ITicketDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = form["text"].ToString().ReplaceLineEndings("\n").Trim();
        if (await desk.FindAsync(id, http.RequestAborted) is not { } ticket)
        {
            return TypedResults.NotFound("There is no such ticket.");
        }

        if (text.Length is 0 or > MaxReply)
        {
            var problem = text.Length == 0 ? "Please write something." : $"At most {MaxReply} characters.";
            var page = Page(http, ticket, problem, text);
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        await desk.ReplyAsync(id, http.User.Identity!.Name!, text, http.RequestAborted);
        return Back(id);
    }

    private static async Task<IResult> SetAsync(string id, bool solved, HttpContext http, ITicketDesk desk) =>
        await desk.SetSolvedAsync(id, solved, http.RequestAborted)
            ? Back(id)
            : TypedResults.NotFound("There is no such ticket.");

    private static RazorSlice<TicketPage> Page(HttpContext http, Ticket ticket, string? problem, string draft) =>
        TicketSlice.Create(new TicketPage(ReviewFrame.Of(http, ticket.Subject, "tickets"), ticket, problem, draft));

    private static RedirectHttpResult Back(string id) =>
        TypedResults.Redirect("/review/tickets/" + Uri.EscapeDataString(id));
}
