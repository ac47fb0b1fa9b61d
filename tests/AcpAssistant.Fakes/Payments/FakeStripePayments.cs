using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>Payment intents, refunds and shared payment tokens of <see cref="FakeStripe"/>.</summary>
internal sealed partial class FakeStripePayments(TimeProvider time)
{
    private const string Preview = "2026-04-22.preview";
    private const long SmallestCharge = 50;

    private static readonly Dictionary<string, (string Brand, string Last4, string? Decline)> Cards = new(
        StringComparer.Ordinal
    )
    {
        ["tok_visa"] = ("visa", "4242", null),
        ["tok_mastercard"] = ("mastercard", "4444", null),
        ["tok_amex"] = ("amex", "8431", null),
        ["pm_card_visa"] = ("visa", "4242", null),
        ["tok_chargeDeclined"] = ("visa", "0002", "generic_decline"),
        ["tok_chargeDeclinedInsufficientFunds"] = ("visa", "9995", "insufficient_funds"),
        ["pm_card_authenticationRequired"] = ("visa", "3220", "authentication_required"),
    };

    private readonly List<JsonObject> intents = [];
    private readonly List<JsonObject> refunds = [];

    /// <summary>What people do on the dashboard.</summary>
    public FakeStripeDashboard Dashboard => field ??= new FakeStripeDashboard(refunds, time);
    private readonly Dictionary<string, FakeGrant> grants = new(StringComparer.Ordinal);

    public bool SearchLags { get; set; }

    public int Captures { get; private set; }

    public string Grant(long maxAmount, string currency, DateTimeOffset expiresAt, string? declineCode)
    {
        var id = $"spt_{grants.Count + 1}";
        grants[id] = new FakeGrant(id, maxAmount, currency, expiresAt, declineCode);
        return id;
    }

    public void Deactivate(string token, string reason) => grants[token].Reason = reason;

    /// <summary>A payment made on one of the service's own pages.</summary>
    public JsonObject TakeOnPage(long amount, string currency, JsonObject metadata, bool isTaken)
    {
        var intent = new JsonObject
        {
            ["id"] = $"pi_{intents.Count + 1}",
            ["object"] = "payment_intent",
            ["amount"] = amount,
            ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["currency"] = currency,
            ["metadata"] = metadata.DeepClone(),
            ["status"] = "processing",
        };
        intents.Add(intent);
        if (isTaken)
        {
            Succeed(intent, ("visa", "4242"));
        }

        return intent;
    }

    /// <summary>The bank has said yes.</summary>
    public void Succeed(JsonObject intent, (string Brand, string Last4) card) => Take(intent, card.Brand, card.Last4);

    public IReadOnlyList<(string Session, long Captured, long Refunded)> Ledger() =>
        [
            .. intents
                .Where(intent => (string?)intent["status"] == "succeeded")
                .Select(intent =>
                    (
                        (string?)intent["metadata"]!["acp_session"] ?? "",
                        (long)intent["amount"]!,
                        refunds
                            .Where(refund => (string?)refund["payment_intent"] == (string?)intent["id"])
                            .Sum(refund => (long)refund["amount"]!)
                    )
                ),
        ];

    public object Get(string path, NameValueCollection query, string version)
    {
        const string Granted = "/v1/shared_payment/granted_tokens/";
        if (path.StartsWith(Granted, StringComparison.Ordinal))
        {
            return version != Preview
                    ? StripeRefusal.Of(404, "invalid_request_error", null, $"Unrecognized request URL ({path})")
                : grants.TryGetValue(path[Granted.Length..], out var grant) ? grant.ToJson()
                : StripeRefusal.Missing("granted_token");
        }

        return path switch
        {
            "/v1/payment_intents/search" => Page(
                "search_result",
                SearchLags
                    ? []
                    : intents.Where(intent =>
                        query["query"] == $"metadata['acp_key']:'{intent["metadata"]!["acp_key"]}'"
                    )
            ),
            "/v1/payment_intents" => Page("list", intents.AsEnumerable().Reverse()),
            "/v1/refunds" => Page(
                "list",
                refunds.Where(refund => (string?)refund["payment_intent"] == query["payment_intent"])
            ),
            "/v1/disputes" => Page(
                "list",
                Dashboard.Disputes.Where(dispute => (string?)dispute["payment_intent"] == query["payment_intent"])
            ),
            _ when path.StartsWith("/v1/payment_intents/", StringComparison.Ordinal) => intents.Find(intent =>
                (string?)intent["id"] == path["/v1/payment_intents/".Length..]
            ) ?? (object)StripeRefusal.Missing("payment_intent"),
            _ => StripeRefusal.Of(404, "invalid_request_error", null, $"Unrecognized request URL ({path})"),
        };
    }

    private object Refund(NameValueCollection form)
    {
        var intent = intents.Find(known => (string?)known["id"] == form["payment_intent"]);
        if (intent is null)
        {
            return StripeRefusal.Missing("payment_intent");
        }

        var amount = long.Parse(form["amount"]!, CultureInfo.InvariantCulture);
        var before = refunds
            .Where(refund => (string?)refund["payment_intent"] == form["payment_intent"])
            .Sum(refund => (long)refund["amount"]!);
        if (before + amount > (long)intent["amount"]!)
        {
            return StripeRefusal.Invalid(null, "Refund amount is greater than unrefunded amount on charge");
        }

        var made = new JsonObject
        {
            ["id"] = $"re_{refunds.Count + 1}",
            ["object"] = "refund",
            ["amount"] = amount,
            ["payment_intent"] = form["payment_intent"],
            ["status"] = "succeeded",
            ["metadata"] = new JsonObject { ["acp_key"] = form["metadata[acp_key]"] },
        };
        refunds.Add(made);
        return made;
    }

    private static JsonObject Page(string kind, IEnumerable<JsonObject> found) =>
        new()
        {
            ["object"] = kind,
            ["has_more"] = false,
            ["data"] = new JsonArray([.. found.Select(item => item.DeepClone())]),
        };
}
