using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace AcpAssistant.Fakes.Payments;

/// <summary>api.stripe.com in this process, with its memory and its refusals. What it doesn't know it refuses as the service does.</summary>
public sealed class FakeStripe : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Body, int Status, string Answer)> replays = new(StringComparer.Ordinal);
    private readonly FakeStripePayments payments;
    private readonly FakeStripePages pages;
    private readonly List<(string Path, string Version)> requests = [];

    public FakeStripe(TimeProvider time)
    {
        payments = new FakeStripePayments(time);
        pages = new FakeStripePages(payments, time);
    }

    /// <summary>The service's pages on which people pay.</summary>
    public FakeStripePages Pages => pages;

    /// <summary>Called with each event's body before the browser goes on, as webhooks mostly come; null = they are lost.</summary>
    public Func<string, Task>? Webhook { get; set; }

    /// <summary>What befalls the next POST; once.</summary>
    public StripeTrouble Next { get; set; }

    /// <summary>Whether search knows new payments yet.</summary>
    public bool SearchLags
    {
        get => payments.SearchLags;
        set => payments.SearchLags = value;
    }

    /// <summary>How often money was taken.</summary>
    public int Captures => payments.Captures;

    /// <summary>Path and API version of everything asked.</summary>
    public IReadOnlyList<(string Path, string Version)> Requests => requests;

    /// <summary>Issues a shared payment token to the shop.</summary>
    public string Grant(long maxAmount, string currency, DateTimeOffset expiresAt, string? declineCode = null)
    {
        lock (gate)
        {
            return payments.Grant(maxAmount, currency, expiresAt, declineCode);
        }
    }

    /// <summary>Every payment that took money: for which session, how much, and how much of it went back.</summary>
    public IReadOnlyList<(string Session, long Captured, long Refunded)> Ledger()
    {
        lock (gate)
        {
            return payments.Ledger();
        }
    }

    /// <summary>Refunds as a person does on the dashboard; the refund's id.</summary>
    public string RefundByHand(string paymentId, long amount, string status = "succeeded")
    {
        lock (gate)
        {
            return payments.Dashboard.Refund(paymentId, amount, status);
        }
    }

    /// <summary>Sets what became of a refund or a dispute; a dispute that isn't there is made.</summary>
    public void Change(string id, string status, string paymentId = "", long amount = 0)
    {
        lock (gate)
        {
            payments.Dashboard.Change(id, status, paymentId, amount);
        }
    }

    /// <summary>Ends a token.</summary>
    public void Deactivate(string token, string reason) => payments.Deactivate(token, reason);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        var version = Header(request, "Stripe-Version");
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage answer;
        IReadOnlyList<string> told;
        lock (gate)
        {
            requests.Add((path, version));
            answer = path.StartsWith(FakeStripePages.Path, StringComparison.Ordinal)
                ? pages.Browse(request.Method, path, HttpUtility.ParseQueryString(body))
                : Answer(request, path, version, body);
            told = pages.TakeEvents();
        }

        foreach (var each in told)
        {
            await (Webhook?.Invoke(each) ?? Task.CompletedTask);
        }

        return answer;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string path, string version, string body)
    {
        if (!Header(request, "Authorization").StartsWith("Bearer sk_test_", StringComparison.Ordinal))
        {
            return Refuse(StripeRefusal.Of(401, "invalid_request_error", null, "Invalid API Key provided"));
        }

        if (request.Method == HttpMethod.Get)
        {
            var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
            return Reply(pages.Get(path, query) ?? payments.Get(path, query, version));
        }

        var trouble = Next;
        Next = StripeTrouble.None;
        return trouble switch
        {
            StripeTrouble.TooManyRequests => Refuse(
                StripeRefusal.Of(429, "invalid_request_error", "rate_limit", "Too many requests")
            ),
            StripeTrouble.InFlight => Refuse(
                StripeRefusal.Of(409, "invalid_request_error", "idempotency_key_in_use", "Another request is running")
            ),
            StripeTrouble.ServerError => Refuse(StripeRefusal.Of(500, "api_error", null, "An error occurred")),
            _ => Post(request, path, version, body, trouble),
        };
    }

    private HttpResponseMessage Post(
        HttpRequestMessage request,
        string path,
        string version,
        string body,
        StripeTrouble trouble
    )
    {
        var key = Header(request, "Idempotency-Key");
        if (replays.TryGetValue(key, out var earlier))
        {
            return earlier.Body == path + body
                ? Json(earlier.Status, earlier.Answer)
                : Refuse(
                    StripeRefusal.Of(400, "idempotency_error", null, "Keys can only be used with the same parameters")
                );
        }

        var form = HttpUtility.ParseQueryString(body);
        var answer = Reply(pages.Post(path, form) ?? payments.Post(path, form, version));
        using (var reader = new StreamReader(answer.Content.ReadAsStream()))
        {
            var text = reader.ReadToEnd();
            replays[key] = (path + body, (int)answer.StatusCode, text);
            return trouble switch
            {
                StripeTrouble.CutAfterwards => throw new HttpRequestException("The connection was cut."),
                StripeTrouble.TimeOutAfterwards => throw new TaskCanceledException("Timed out."),
                _ => Json((int)answer.StatusCode, text),
            };
        }
    }

    private static HttpResponseMessage Reply(object answer) =>
        answer is StripeRefusal refusal ? Refuse(refusal) : Json(200, ((JsonObject)answer).ToJsonString());

    private static HttpResponseMessage Refuse(StripeRefusal refusal) =>
        Json(refusal.Status, new JsonObject { ["error"] = refusal.Error.DeepClone() }.ToJsonString());

    private static HttpResponseMessage Json(int status, string text) =>
        new((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    private static string Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
