using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AcpAssistant.IntegrationTests.Crash;

/// <summary>An agent that buys one thing after another and repeats what got no answer, under the same key, as the protocol wants it.</summary>
internal sealed class CrashBuyer(CrashShop shop, int number, Random random, Func<bool> isOver) : IDisposable
{
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http = new() { BaseAddress = shop.Address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<Told> _told = [];
    private int _purchases;

    /// <summary>How many answers came.</summary>
    public int Answers { get; private set; }

    /// <summary>What the shop has said, by session.</summary>
    public IReadOnlyList<Told> Told => _told;

    public void Dispose() => _http.Dispose();

    /// <summary>Buys until it is over, and finishes what it has begun.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!isOver())
        {
            await BuyAsync(++_purchases, cancellationToken);
        }
    }

    private async Task BuyAsync(int purchase, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"buyer-{number}-{purchase}");
        var quantity = random.Next(1, 4);
        var created = await UntilAnsweredAsync(
            "/checkout_sessions",
            $$"""{"currency":"usd","capabilities":{},"line_items":[{"id":"{{CrashShop.Item}}","quantity":{{quantity}}}]}""",
            key + "-create",
            cancellationToken
        );
        var told = new Told((string)created["id"]!, quantity);
        _told.Add(told);
        var path = "/checkout_sessions/" + told.Session;
        var ready = await UntilAnsweredAsync(
            path,
            """
            {"buyer":{"email":"ada@example.com"},"fulfillment_details":{"name":"Ada Byron","address":{"name":"Ada Byron",
             "line_one":"1 Engine Way","city":"Oakland","state":"CA","country":"US","postal_code":"94601"}}}
            """,
            key + "-update",
            cancellationToken
        );
        told.Total = TotalOf(ready);
        if (random.Next(5) == 0)
        {
            // Hangs up at some moment and never asks again: what was begun is the shop's to finish.
            told.IsLeft = true;
            await LeaveAsync(path + "/complete", Payment(), key + "-complete");
            return;
        }

        for (var attempt = 1; attempt <= Attempts && told.Status is not "completed"; attempt++)
        {
            var done = await UntilAnsweredAsync(
                path + "/complete",
                Payment(),
                $"{key}-complete-{attempt}",
                cancellationToken
            );
            done = await UntilDecidedAsync(path, done, cancellationToken);
            told.Heard((string)done["status"]!, (string?)done["order"]?["id"]);
        }
    }

    // Each attempt to pay brings a token of its own, since a shared payment token may be used up by the one before.
    private string Payment()
    {
        var token = shop.Stripe.Grant(1_000_000, "usd", TimeProvider.System.GetUtcNow().AddHours(1));
        return $$$"""{"payment_data":{"handler_id":"card_tokenized","instrument":{"type":"card","credential":{"type":"spt","token":"{{{token}}}"} } } }""";
    }

    /// <summary>Reads a session whose payment is running until its outcome is known, as the session's message says.</summary>
    private async Task<JsonObject> UntilDecidedAsync(
        string path,
        JsonObject session,
        CancellationToken cancellationToken
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        while ((string?)session["status"] is "complete_in_progress")
        {
            if (TimeProvider.System.GetElapsedTime(started) >= Patience)
            {
                throw new InvalidOperationException($"{path} stayed in progress.");
            }

            await Task.Delay(Pause, cancellationToken);
            session = await UntilAnsweredAsync(HttpMethod.Get, path, "", "", cancellationToken);
        }

        return session;
    }

    private async Task LeaveAsync(string path, string body, string key)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 60)));
        try
        {
            using var answer = await SendAsync(HttpMethod.Post, path, body, key, patience.Token);
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            // Nobody hears the answer.
        }
    }

    private Task<JsonObject> UntilAnsweredAsync(
        string path,
        string body,
        string key,
        CancellationToken cancellationToken
    ) => UntilAnsweredAsync(HttpMethod.Post, path, body, key, cancellationToken);

    private async Task<JsonObject> UntilAnsweredAsync(
        HttpMethod method,
        string path,
        string body,
        string key,
        CancellationToken cancellationToken
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        var last = "nothing";
        while (TimeProvider.System.GetElapsedTime(started) < Patience)
        {
            try
            {
                using var answer = await SendAsync(method, path, body, key, cancellationToken);
                last = await answer.Content.ReadAsStringAsync(cancellationToken);
                Answers++;
                if (answer.IsSuccessStatusCode)
                {
                    return JsonNode.Parse(last)!.AsObject();
                }

                if (answer.StatusCode is not HttpStatusCode.Conflict && (int)answer.StatusCode < 500)
                {
                    throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {last}");
                }
            }
            catch (HttpRequestException cut)
            {
                last = cut.Message;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        throw new InvalidOperationException($"{path} was never answered; last: {last}");
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string body,
        string key,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", key);
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", CrashShop.AgentKey);
        request.Headers.Add("API-Version", "2026-04-17");
        return await _http.SendAsync(request, cancellationToken);
    }

    private static long TotalOf(JsonObject session) =>
        (long)session["totals"]!.AsArray().Single(total => (string?)total!["type"] == "total")!["amount"]!;
}
