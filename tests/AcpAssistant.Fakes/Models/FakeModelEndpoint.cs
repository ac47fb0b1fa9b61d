using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Models;

/// <summary>The network edge of a model provider: refuses what the real one would refuse, answers from a list and keeps what it was sent.</summary>
public abstract class FakeModelEndpoint : HttpMessageHandler
{
    private readonly Queue<FakeAnswer> answers = new();
    private readonly List<SentRequest> requests = [];
    private Func<SentRequest, FakeAnswer>? brain;

    /// <summary>Every request so far.</summary>
    public IReadOnlyList<SentRequest> Requests => requests;

    /// <summary>Connections asked for, those that didn't come about included.</summary>
    public int Attempts { get; private set; }

    /// <summary>Adds the next answers.</summary>
    public FakeModelEndpoint Answer(params FakeAnswer[] next)
    {
        foreach (var answer in next)
        {
            answers.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Lets answers depend on what was sent, once the prepared ones are used up.</summary>
    public FakeModelEndpoint Think(Func<SentRequest, FakeAnswer> answer)
    {
        brain = answer;
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Attempts++;
        if (answers.TryPeek(out var first) && first is FakeAnswer.Unreachable)
        {
            answers.Dequeue();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");
        }

        var text = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var body = JsonNode.Parse(text)?.AsObject() ?? throw new InvalidOperationException("The body is no object.");
        requests.Add(new SentRequest(request.Method, request.RequestUri!, Headers(request), body));
        if (Refuse(request, body) is { } refusal)
        {
            return Json(refusal.Status, Error(refusal.Status, refusal.Message));
        }

        if (!answers.TryDequeue(out var answer))
        {
            answer =
                brain?.Invoke(requests[^1])
                ?? throw new InvalidOperationException($"No answer is prepared for request {Requests.Count}.");
        }

        return answer switch
        {
            FakeAnswer.Fails fails => Json(fails.Status, Error(fails.Status, fails.Message)),
            FakeAnswer.Garbage => Content("<html>502 Bad Gateway</html>", "text/html"),
            FakeAnswer.Silence => await NeverAsync(cancellationToken),
            FakeAnswer.BreaksOff cut => Broken(Stream(new FakeAnswer.Says(cut.Pieces), body, complete: false)),
            _ when IsStreaming(body) => Content(Stream(answer, body, complete: true), StreamType),
            _ => Json(200, Whole(answer, body)),
        };
    }

    /// <summary>Media type of a streamed answer.</summary>
    protected abstract string StreamType { get; }

    /// <summary>Why the real endpoint would refuse the request; null when it would answer.</summary>
    protected abstract (int Status, string Message)? Refuse(HttpRequestMessage request, JsonObject body);

    /// <summary>The provider's error body.</summary>
    protected abstract JsonObject Error(int status, string message);

    /// <summary>The provider's whole answer.</summary>
    protected abstract JsonObject Whole(FakeAnswer answer, JsonObject body);

    /// <summary>The provider's streamed answer; without its end when not <paramref name="complete"/>.</summary>
    protected abstract string Stream(FakeAnswer answer, JsonObject body, bool complete);

    /// <summary>Whether a stream is asked for.</summary>
    protected virtual bool IsStreaming(JsonObject body) => body["stream"]?.GetValue<bool>() ?? false;

    /// <summary>Names in an object that are not among those known.</summary>
    protected static string? Unknown(JsonObject body, params string[] known) =>
        body.Select(property => property.Key).Except(known, StringComparer.Ordinal).FirstOrDefault();

    private static Dictionary<string, string> Headers(HttpRequestMessage request) =>
        request.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value),
            StringComparer.OrdinalIgnoreCase
        );

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("The wait was not given up.");
    }

    private HttpResponseMessage Broken(string beginning)
    {
        var content = new StreamContent(new BreakingStream(Encoding.UTF8.GetBytes(beginning)));
        content.Headers.ContentType = new(StreamType);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static HttpResponseMessage Json(int status, JsonObject body)
    {
        var response = Content(body.ToJsonString(JsonSerializerOptions.Web), "application/json");
        response.StatusCode = (HttpStatusCode)status;
        return response;
    }

    private static HttpResponseMessage Content(string text, string type) =>
        new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };
}
