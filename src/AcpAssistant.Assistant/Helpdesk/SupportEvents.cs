using System.Text.Json;

namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>What is told to others about tickets; bodies only name the reply.</summary>
public static class SupportEvents
{
    /// <summary>A person in support has answered.</summary>
    public const string Replied = "support.replied";

    /// <summary>Id of the event; the same for the same reply.</summary>
    public static string ReplyId(string ticketId, int index) => $"evt_{ticketId}_{index}";

    /// <summary>The body for the reply at a place among the ticket's messages.</summary>
    public static string ReplyBody(string ticketId, int index) => JsonSerializer.Serialize(new Reply(ticketId, index));

    /// <summary>Reads a body; throws <see cref="JsonException"/> when it is none.</summary>
    public static (string TicketId, int Index) ReadReply(string body)
    {
        var reply = JsonSerializer.Deserialize<Reply>(body) ?? throw new JsonException("The body is null.");
        return (reply.TicketId, reply.Index);
    }

    private sealed record Reply(
        [property: System.Text.Json.Serialization.JsonPropertyName("ticket_id")] string TicketId,
        [property: System.Text.Json.Serialization.JsonPropertyName("message")] int Index
    );
}
