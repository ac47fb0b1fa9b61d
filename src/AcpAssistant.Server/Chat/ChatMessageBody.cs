using System.Text.Json;
using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Server.Chat;

/// <summary>Reads the bodies of messages and confirmations.</summary>
internal static class ChatMessageBody
{
    private const int LongestId = 200;
    private const int LongestUrl = 2000;

    /// <summary>The request without its visitor, or what is wrong with it.</summary>
    public static (ChatRequest? Request, IResult? Problem) Read(ChatBody body)
    {
        var context =
            body.Root.TryGetProperty("context", out var given) && given.ValueKind == JsonValueKind.Object
                ? given
                : default;
        if (!ChatBody.TryText(body.Root, "message", out var message) || message is null)
        {
            return (null, ChatProblem.Bad("invalid_message", "\"message\" must be a text of 1 to 4000 characters."));
        }

        if (
            !TryId(body.Root, "conversation_id", LongestId, out var conversationId)
            || !TryId(body.Root, "client_message_id", LongestId, out var clientMessageId)
            || !TryId(body.Root, "locale", 35, out var locale)
        )
        {
            return (
                null,
                ChatProblem.Bad(
                    "invalid_field",
                    "\"conversation_id\", \"client_message_id\" and \"locale\" must be short texts, or be left out."
                )
            );
        }

        string? product = null;
        string? page = null;
        if (
            context.ValueKind == JsonValueKind.Object
            && (
                !TryId(context, "product_id", LongestId, out product)
                || !TryId(context, "page_url", LongestUrl, out page)
            )
        )
        {
            return (
                null,
                ChatProblem.Bad(
                    "invalid_field",
                    "\"context.product_id\" and \"context.page_url\" must be texts, or be left out."
                )
            );
        }

        return (
            new ChatRequest
            {
                ConversationId = conversationId,
                Message = message,
                Locale = locale,
                ContextProductId = product,
                PageUrl = page,
                ClientMessageId = clientMessageId,
                VisitorHash = "",
            },
            null
        );
    }

    /// <summary>The answer to a confirmation; null when the body doesn't tell.</summary>
    public static bool? Accept(ChatBody body) =>
        body.Root.TryGetProperty("accept", out var accept)
            ? accept.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;

    private static bool TryId(JsonElement parent, string name, int longest, out string? text)
    {
        var read = ChatBody.TryText(parent, name, out text) && (text is null || text.Length <= longest);
        text = string.IsNullOrWhiteSpace(text) ? null : text;
        return read;
    }
}
