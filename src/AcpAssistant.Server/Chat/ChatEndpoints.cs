using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>The public chat: messages, confirmations, events.</summary>
public static class ChatEndpoints
{
    /// <summary>Maps <c>/api/chat…</c> and, where it is shown, <c>/api/mailbox</c>; the group is returned so that the host can add rate limits.</summary>
    public static RouteGroupBuilder MapChat(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api").WithTags("Chat");
        group.MapPost("/chat", SendAsync);
        group.MapPost("/chat/{conversationId}/confirmations/{confirmationId}", ConfirmAsync);
        group.MapGet("/chat/{conversationId}/events", ChatEvents.GetAsync);
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<ChatHttpOptions>>().Value.ShowMailbox)
        {
            group.MapGet("/mailbox", MailboxEndpoint.ListAsync);
        }

        return group;
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        IChatService chat,
        VisitorTokens visitors,
        MerchantLogin login,
        IOptions<ChatHttpOptions> options,
        CancellationToken cancellationToken
    )
    {
        var body = await ChatBody.ReadAsync(http.Request, options.Value.MaxBodyBytes, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var (signedInAs, refusal) = await SignedInAsync(http.Request, login);
        var (message, wrong) = ChatMessageBody.Read(body);
        if ((refusal ?? wrong) is { } refused)
        {
            return refused;
        }

        var visitor = VisitorTokens.Read(http.Request);
        if (visitor is null && message!.ConversationId is not null)
        {
            return ChatProblem.NotFound(NoSuchConversation);
        }

        var request = message! with { VisitorHash = visitor ?? visitors.Issue(http), SignedInAs = signedInAs };
        return await AnswerAsync(http, emit => chat.SendAsync(request, emit, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> ConfirmAsync(
        string conversationId,
        string confirmationId,
        HttpContext http,
        IChatService chat,
        IOptions<ChatHttpOptions> options,
        CancellationToken cancellationToken
    )
    {
        var body = await ChatBody.ReadAsync(http.Request, options.Value.MaxBodyBytes, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (ChatMessageBody.Accept(body) is not { } accept)
        {
            return ChatProblem.Bad(
                "invalid_accept",
                "Send {\"accept\":true} to confirm or {\"accept\":false} to decline."
            );
        }

        return VisitorTokens.Read(http.Request) is { } visitor
            ? await AnswerAsync(
                http,
                emit => chat.ConfirmAsync(conversationId, confirmationId, accept, visitor, emit, cancellationToken),
                cancellationToken
            )
            : ChatProblem.NotFound(NoSuchConversation);
    }

    internal const string NoSuchConversation =
        "There is no such conversation or confirmation for this visitor. Send the X-Visitor-Token (or cookie) of its first turn, or leave conversation_id out to begin a new one.";

    private static async Task<(EmailAddress? Email, IResult? Refusal)> SignedInAsync(
        HttpRequest request,
        MerchantLogin login
    )
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return (null, null);
        }

        const string scheme = "Bearer ";
        return
            header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && await login.VerifyAsync(header[scheme.Length..].Trim()) is { } email
            ? (email, null)
            : (
                null,
                ChatProblem.Unauthorized(
                    "The sign-in token isn't valid: it must be signed by the shop's login, carry an e-mail address and expire within five minutes. Leave it out to chat without signing in."
                )
            );
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        Func<Func<ChatEvent, ValueTask>, Task<ChatResult>> run,
        CancellationToken cancellationToken
    )
    {
        if (!WantsStream(http.Request))
        {
            return ResultOf(await run(static _ => ValueTask.CompletedTask));
        }

        var writer = new EventStreamWriter(http.Response, cancellationToken);
        var result = await run(writer.WriteAsync);
        return writer.Started ? Results.Empty : ResultOf(result);
    }

    internal static bool WantsStream(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(accept => accept.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));

    private static IResult ResultOf(ChatResult result) =>
        result switch
        {
            ChatResult.Answered answered => TypedResults.Json(answered.Answer, ChatJson.Options),
            ChatResult.NotFound => ChatProblem.NotFound(NoSuchConversation),
            ChatResult.Invalid invalid => ChatProblem.Bad("invalid_message", invalid.Message),
            ChatResult.Gone gone => ChatProblem.Gone(gone.Message),
            _ => throw new InvalidOperationException($"Unknown result {result.GetType()}."),
        };
}
