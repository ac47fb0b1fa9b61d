using System.Text;
using System.Text.Json;
using AcpAssistant.Assistant.Conversation;

namespace AcpAssistant.Server.Chat;

/// <summary>Writes server-sent events. The response starts with the first event, so that a refusal before it can still be a plain problem with its status.</summary>
internal sealed class EventStreamWriter(HttpResponse response, CancellationToken cancellationToken)
{
    /// <summary>Whether the response is on its way.</summary>
    public bool Started { get; private set; }

    /// <summary>Sends one event of a turn.</summary>
    public ValueTask WriteAsync(ChatEvent chatEvent) =>
        chatEvent switch
        {
            ChatEvent.Status status => SendAsync("status", new { status.Text }, null),
            ChatEvent.Token token => SendAsync("token", new { token.Text }, null),
            ChatEvent.Cited cited => SendAsync("citation", cited.Citation, null),
            ChatEvent.Product product => SendAsync("product", product.Card, null),
            ChatEvent.Action action => SendAsync("action", action.Performed, null),
            ChatEvent.Confirmation confirmation => SendAsync("confirmation", confirmation.Request, null),
            ChatEvent.Checkout checkout => SendAsync("checkout", checkout.Reference, null),
            ChatEvent.HandOff handOff => SendAsync("handoff", handOff.Reference, null),
            ChatEvent.Done done => SendAsync("done", done.Answer, null),
            _ => throw new InvalidOperationException($"Unknown event {chatEvent.GetType()}."),
        };

    /// <summary>Sends an event with a name and, for resuming, an id.</summary>
    public async ValueTask SendAsync<T>(string name, T data, string? id)
    {
        Start();
        var text = new StringBuilder("event: ").Append(name).Append('\n');
        if (id is not null)
        {
            text.Append("id: ").Append(id).Append('\n');
        }

        // JSON has no line breaks of its own, so one data line is enough.
        text.Append("data: ").Append(JsonSerializer.Serialize(data, ChatJson.Options)).Append("\n\n");
        await response.WriteAsync(text.ToString(), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    /// <summary>Keeps proxies from closing a quiet stream.</summary>
    public async Task BeatAsync()
    {
        Start();
        await response.WriteAsync(": still here\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private void Start()
    {
        if (Started)
        {
            return;
        }

        Started = true;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
    }
}
