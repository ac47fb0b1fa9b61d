using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>A visitor who talks to the shop over its JSON interface, in one conversation with one visitor token.</summary>
internal sealed class Shopper(HttpClient http, string locale)
{
    private string? _token;

    public string? ConversationId { get; private set; }

    /// <summary>The product whose page the visitor is on; null = another page.</summary>
    public string? ProductId { get; set; }

    /// <summary>The latest answer.</summary>
    public Turn Last { get; private set; } = new([]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Says something and expects an answer.</summary>
    public Task<Turn> SayAsync(string message)
    {
        var body = new JsonObject
        {
            ["message"] = message,
            ["locale"] = locale,
            ["conversation_id"] = ConversationId,
        };
        if (ProductId is not null)
        {
            body["context"] = new JsonObject { ["product_id"] = ProductId };
        }

        return TurnAsync("/api/chat", body);
    }

    /// <summary>Answers the confirmation that the latest answer asked for.</summary>
    public Task<Turn> ConfirmAsync(bool accept = true) =>
        TurnAsync(
            $"/api/chat/{ConversationId}/confirmations/{Last.ConfirmationId.ShouldNotBeNull(Last.Body.ToJsonString())}",
            new JsonObject { ["accept"] = accept }
        );

    /// <summary>Reads something that belongs to this visitor.</summary>
    public async Task<JsonObject> GetAsync(string path)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path, null);
        status.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    /// <summary>Changes something that belongs to this visitor.</summary>
    public async Task<JsonObject> PostAsync(string path, JsonObject body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, path, body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    private async Task<Turn> TurnAsync(string path, JsonObject body)
    {
        var answer = await PostAsync(path, body);
        Last = new Turn(answer);
        ConversationId = Last.Text("conversation_id");
        return Last;
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(
        HttpMethod method,
        string path,
        JsonObject? body
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (_token is not null)
        {
            request.Headers.Add("X-Visitor-Token", _token);
        }

        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
            await request.Content.LoadIntoBufferAsync(Cancellation);
        }

        using var response = await http.SendAsync(request, Cancellation);
        if (response.Headers.TryGetValues("X-Visitor-Token", out var issued))
        {
            _token = issued.Single();
        }

        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, JsonNode.Parse(text)!.AsObject());
    }
}
