using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>Checkout Sessions of <see cref="FakeStripe"/>: the API for the shop, and the page that the payer's browser sees.</summary>
public sealed class FakeStripePages
{
    /// <summary>Where the pages are.</summary>
    public const string Path = "/c/pay/";

    private const string Api = "/v1/checkout/sessions";

    private readonly FakeStripePayments payments;
    private readonly TimeProvider time;
    private readonly List<JsonObject> sessions = [];
    private readonly List<string> events = [];
    private int eventNumber;

    internal FakeStripePages(FakeStripePayments payments, TimeProvider time)
    {
        this.payments = payments;
        this.time = time;
    }

    /// <summary>Where the payer's browser reaches them.</summary>
    public Uri Address { get; set; } = new("https://checkout.stripe.example/");

    /// <summary>How many were opened.</summary>
    public int Count => sessions.Count;

    /// <summary>The fields of the last one as the shop gets them.</summary>
    public JsonObject Last => sessions[^1];

    /// <summary>Pays, or hands a debit to the bank, on an open page; the events of it are told.</summary>
    public void Pay(string id, bool takesDays = false)
    {
        var session = Find(id) ?? throw new InvalidOperationException($"There is no page {id}.");
        if ((string?)session["status"] != "open" || IsOver(session))
        {
            throw new InvalidOperationException($"Page {id} is '{session["status"]}'.");
        }

        var metadata = session["metadata"]!.AsObject();
        var intent = payments.TakeOnPage(
            (long)session["amount_total"]!,
            (string)session["currency"]!,
            metadata,
            isTaken: !takesDays
        );
        session["status"] = "complete";
        session["payment_status"] = takesDays ? "unpaid" : "paid";
        session["payment_intent"] = intent.DeepClone();
        session["url"] = null;
        Tell("checkout.session.completed", session);
    }

    /// <summary>The bank has decided about a payment that takes days.</summary>
    public void Decide(string id, bool isTaken)
    {
        var session = Find(id) ?? throw new InvalidOperationException($"There is no page {id}.");
        var intent = session["payment_intent"]!.AsObject();
        if (isTaken)
        {
            payments.Succeed(intent, ("visa", "4242"));
            session["payment_status"] = "paid";
        }
        else
        {
            intent["status"] = "requires_payment_method";
        }

        Tell(isTaken ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed", session);
    }

    internal object? Get(string path, NameValueCollection query)
    {
        foreach (var session in sessions.Where(IsOver).ToList())
        {
            End(session);
        }

        if (path == Api)
        {
            var since = long.Parse(query["created[gte]"] ?? "0", CultureInfo.InvariantCulture);
            return new JsonObject
            {
                ["object"] = "list",
                ["has_more"] = false,
                ["data"] = new JsonArray([
                    .. sessions
                        .AsEnumerable()
                        .Reverse()
                        .Where(session => (long)session["created"]! >= since)
                        .Select(session => session.DeepClone()),
                ]),
            };
        }

        return !path.StartsWith(Api + "/", StringComparison.Ordinal)
            ? null
            : Find(path[(Api.Length + 1)..]) ?? (object)StripeRefusal.Missing("checkout.session");
    }

    internal object? Post(string path, NameValueCollection form) =>
        path == Api ? Open(form)
        : path.StartsWith(Api + "/", StringComparison.Ordinal) && path.EndsWith("/expire", StringComparison.Ordinal)
            ? Expire(path[(Api.Length + 1)..^"/expire".Length])
        : null;

    /// <summary>What the payer's browser gets.</summary>
    internal HttpResponseMessage Browse(HttpMethod method, string path, NameValueCollection form)
    {
        var session = Find(path[Path.Length..]);
        if (session is null || (string?)session["status"] != "open" || IsOver(session))
        {
            return Page("<p>This page is not open any more.</p>");
        }

        if (method == HttpMethod.Get)
        {
            var amount = ((long)session["amount_total"]! / 100m).ToString("0.00", CultureInfo.InvariantCulture);
            return Page(
                $"""
                <p>{WebUtility.HtmlEncode((string?)session["title"])}: {amount} {session["currency"]}</p>
                <form method="post"><button name="do" value="pay">Pay at Stripe</button></form>
                <a href="{WebUtility.HtmlEncode((string?)session["cancel_url"])}">Back to the shop</a>
                """
            );
        }

        Pay((string)session["id"]!);
        return new HttpResponseMessage(HttpStatusCode.SeeOther)
        {
            Headers = { Location = new Uri((string)session["success_url"]!) },
            Content = new StringContent(""),
        };
    }

    internal IReadOnlyList<string> TakeEvents()
    {
        string[] all = [.. events];
        events.Clear();
        return all;
    }

    private object Open(NameValueCollection form)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var expires = long.Parse(form["expires_at"] ?? "0", CultureInfo.InvariantCulture);
        var amount = long.Parse(form["line_items[0][price_data][unit_amount]"] ?? "0", CultureInfo.InvariantCulture);
        if (FakeStripePageRules.RefusalOf(form, amount, expires - now) is { } refusal)
        {
            return refusal;
        }

        var id = $"cs_test_{sessions.Count + 1}";
        var session = new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["livemode"] = false,
            ["mode"] = "payment",
            ["created"] = now,
            ["expires_at"] = expires,
            ["amount_total"] = amount,
            ["currency"] = form["line_items[0][price_data][currency]"],
            ["title"] = form["line_items[0][price_data][product_data][name]"],
            ["client_reference_id"] = form["client_reference_id"],
            ["customer_email"] = form["customer_email"],
            ["locale"] = form["locale"],
            ["metadata"] = new JsonObject
            {
                ["acp_key"] = form["metadata[acp_key]"],
                ["acp_session"] = form["metadata[acp_session]"],
            },
            ["payment_intent"] = null,
            ["payment_status"] = "unpaid",
            ["status"] = "open",
            ["success_url"] = form["success_url"],
            ["cancel_url"] = form["cancel_url"],
            ["url"] = new Uri(Address, Path + id).ToString(),
        };
        sessions.Add(session);
        return session;
    }

    private object Expire(string id)
    {
        if (Find(id) is not { } session)
        {
            return StripeRefusal.Missing("checkout.session");
        }

        if ((string?)session["status"] != "open")
        {
            return StripeRefusal.Invalid(null, "Only Checkout Sessions with a status in [\"open\"] can be expired");
        }

        End(session);
        return session;
    }

    private void End(JsonObject session)
    {
        session["status"] = "expired";
        session["url"] = null;
        Tell("checkout.session.expired", session);
    }

    private bool IsOver(JsonObject session) =>
        (string?)session["status"] == "open" && (long)session["expires_at"]! <= time.GetUtcNow().ToUnixTimeSeconds();

    private JsonObject? Find(string id) => sessions.Find(session => (string?)session["id"] == id);

    private void Tell(string type, JsonObject session) =>
        events.Add(
            new JsonObject
            {
                ["id"] = $"evt_page_{++eventNumber}",
                ["object"] = "event",
                ["type"] = type,
                ["livemode"] = false,
                ["data"] = new JsonObject { ["object"] = session.DeepClone() },
            }.ToJsonString()
        );

    private static HttpResponseMessage Page(string body) =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent(
                $"<!DOCTYPE html><html lang=\"en\"><title>Stripe (fake)</title><main><h1>Stripe (fake)</h1>{body}</main></html>",
                Encoding.UTF8,
                "text/html"
            ),
        };
}
