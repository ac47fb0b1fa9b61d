using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AcpAssistant.IntegrationTests.Webhooks;

/// <summary>Receivers of order webhooks behind a real socket, one per path. They check signatures by the specification's words and by none of our code, and answer what the test wants.</summary>
internal sealed partial class WebhookInbox : IAsyncDisposable
{
    public const string Secret = "whsec-of-the-test-0123456789";
    public const string PreviousSecret = "whsec-of-the-test-9876543210";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedWebhook> _received = [];
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = [];

    private WebhookInbox(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>All that arrived, in order, whatever it was answered.</summary>
    public IReadOnlyList<ReceivedWebhook> All => [.. _received];

    public static async Task<WebhookInbox> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var inbox = new WebhookInbox(app);
        app.MapPost("/{path}", inbox.TakeAsync);
        await app.StartAsync();
        return inbox;
    }

    /// <summary>Answers the next ones with these statuses, the rest with 200.</summary>
    public void AnswerNext(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            AnswerNext(http =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
    }

    public void AnswerNext(Func<HttpContext, Task> answer) => _answers.Enqueue(answer);

    /// <summary>What arrived at a path, once it is so many.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> WaitAsync(
        string path,
        int count,
        CancellationToken cancellationToken,
        string? order = null
    )
    {
        while (true)
        {
            List<ReceivedWebhook> found =
            [
                .. _received.Where(webhook =>
                    webhook.Path == path
                    && (order is null || webhook.OrderPage.EndsWith(order, StringComparison.Ordinal))
                ),
            ];
            if (found.Count >= count)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http, string path)
    {
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy);
        var bytes = copy.ToArray();
        var headers = http.Request.Headers.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        _received.Enqueue(
            new ReceivedWebhook(
                path,
                headers,
                Encoding.UTF8.GetString(bytes),
                IsSigned(headers, bytes),
                DateTimeOffset.UtcNow
            )
        );
        if (_answers.TryDequeue(out var answer))
        {
            await answer(http);
            return;
        }

        await http.Response.WriteAsync("""{"received":true}""");
    }

    // spec/2026-04-17/openapi/openapi.agentic_checkout_webhook.yaml: pattern, signed payload and tolerance.
    private static bool IsSigned(Dictionary<string, string> headers, byte[] body)
    {
        if (!headers.TryGetValue("Merchant-Signature", out var header) || !Form().IsMatch(header))
        {
            return false;
        }

        var time = header[2..header.IndexOf(',', StringComparison.Ordinal)];
        var age = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(time, CultureInfo.InvariantCulture);
        byte[] payload = [.. Encoding.UTF8.GetBytes(time), (byte)'.', .. body];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), payload);
        return Math.Abs(age) <= 300
            && CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(header.Split("v1=")[1]));
    }

    [GeneratedRegex("^t=\\d+,v1=[a-fA-F0-9]{64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}

/// <summary>One webhook as it arrived.</summary>
internal sealed record ReceivedWebhook(
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    bool IsSigned,
    DateTimeOffset At
)
{
    public string Id => Headers["Webhook-Id"];

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => Json["type"]!.GetValue<string>();

    public string Status => Json["data"]!["status"]!.GetValue<string>();

    public string OrderPage => Json["data"]!["permalink_url"]!.GetValue<string>();
}
