using AcpAssistant.Assistant.Conversation;
using RazorSlices;

namespace AcpAssistant.Server.Admin;

/// <summary>Recent answers with their evidence.</summary>
internal static class AnswerEndpoints
{
    private const int Limit = 100;

    public static void MapAnswers(this IEndpointRouteBuilder routes) =>
        routes.MapReviewGroup("/review").MapGet("/answers", ListAsync);

    private static async Task<RazorSlice<AnswersPage>> ListAsync(
        string? show,
        HttpContext http,
        IConversationStore conversations
    )
    {
        var onlyUnsure = show == "unsure";
        var answers = await conversations.RecentAnswersAsync(Limit, http.RequestAborted);
        return AnswersSlice.Create(
            new AnswersPage(
                ReviewFrame.Of(http, "Answers", "answers"),
                [.. answers.Where(answer => !onlyUnsure || answer.Answer.Abstained)],
                onlyUnsure
            )
        );
    }
}
