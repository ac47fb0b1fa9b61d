using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>Charging, holding and letting go.</summary>
internal sealed partial class FakeStripePayments
{
    public object Post(string path, NameValueCollection form, string version) =>
        path switch
        {
            "/v1/payment_intents" => Charge(form, version),
            "/v1/refunds" => Refund(form),
            _ when path.StartsWith("/v1/payment_intents/", StringComparison.Ordinal) => Move(path, form),
            _ => StripeRefusal.Of(404, "invalid_request_error", null, $"Unrecognized request URL ({path})"),
        };

    private object Charge(NameValueCollection form, string version)
    {
        var amount = long.Parse(form["amount"]!, CultureInfo.InvariantCulture);
        if (amount < SmallestCharge)
        {
            return StripeRefusal.Invalid("amount_too_small", "Amount must be at least $0.50 usd");
        }

        if (form["confirm"] != "true")
        {
            return StripeRefusal.Invalid("parameter_missing", "This service is for confirmed charges");
        }

        if (form["payment_method_data[shared_payment_granted_token]"] is { } shared)
        {
            return version == Preview
                ? ChargeShared(form, shared, amount)
                : StripeRefusal.Invalid(
                    "parameter_unknown",
                    "Received unknown parameter: shared_payment_granted_token"
                );
        }

        var token = form["payment_method_data[card][token]"] ?? form["payment_method"] ?? "";
        return Cards.TryGetValue(token, out var card)
            ? Settle(form, amount, card)
            : StripeRefusal.Invalid("resource_missing", "No such token");
    }

    private object ChargeShared(NameValueCollection form, string token, long amount)
    {
        if (!grants.TryGetValue(token, out var grant))
        {
            return StripeRefusal.Invalid("resource_missing", "No such granted_token");
        }

        if (grant.Reason is not null || grant.ExpiresAt <= time.GetUtcNow())
        {
            return StripeRefusal.Invalid("shared_payment_token_deactivated", "The token was deactivated");
        }

        if (grant.MaxAmount < amount || grant.Currency != form["currency"])
        {
            return StripeRefusal.Invalid("shared_payment_token_limit", "The charge is beyond the token's limits");
        }

        var answer = Settle(form, amount, ("visa", "4242", grant.DeclineCode));
        grant.Reason = answer is JsonObject ? "consumed" : null;
        return answer;
    }

    private object Settle(NameValueCollection form, long amount, (string Brand, string Last4, string? Decline) card)
    {
        var intent = new JsonObject
        {
            ["id"] = $"pi_{intents.Count + 1}",
            ["object"] = "payment_intent",
            ["amount"] = amount,
            ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["currency"] = form["currency"],
            ["metadata"] = new JsonObject
            {
                ["acp_key"] = form["metadata[acp_key]"],
                ["acp_session"] = form["metadata[acp_session]"],
            },
            ["capture_method"] = form["capture_method"] ?? "automatic",
            ["status"] = "requires_payment_method",
        };
        intents.Add(intent);
        if (card.Decline == FakeIntents.Step && form["error_on_requires_action"] != "true")
        {
            return FakeIntents.Waiting(intent, card.Brand, card.Last4);
        }

        if (card.Decline == FakeIntents.Step && FakeIntents.HasProof(form))
        {
            return Take(intent, card.Brand, card.Last4);
        }

        if (card.Decline is { } decline)
        {
            var isStep = decline == "authentication_required";
            var refusal = StripeRefusal.Card(isStep ? decline : "card_declined", isStep ? null : decline, intent);
            intent["last_payment_error"] = new JsonObject
            {
                ["type"] = "card_error",
                ["code"] = (string?)refusal.Error["code"],
                ["decline_code"] = (string?)refusal.Error["decline_code"],
            };
            return refusal;
        }

        return Take(intent, card.Brand, card.Last4);
    }

    private object Move(string path, NameValueCollection form)
    {
        var parts = path.Split('/');
        var intent = intents.Find(known => (string?)known["id"] == parts[3]);
        return (intent, parts[^1]) switch
        {
            (null, _) => StripeRefusal.Missing("payment_intent"),
            ({ } open, "capture") when FakeIntents.Is(open, "requires_capture") => Taken(open),
            ({ } open, "cancel") when FakeIntents.IsOpen(open) => FakeIntents.In(open, "canceled"),
            ({ } open, "confirm") when FakeIntents.Is(open, FakeIntents.WaitingStatus) => FakeIntents.HasProof(form)
                ? Take(open, "visa", "3220")
                : FakeIntents.Refused(open),
            ({ }, "capture" or "cancel" or "confirm") => StripeRefusal.Invalid(
                "payment_intent_unexpected_state",
                "The PaymentIntent has another status"
            ),
            _ => StripeRefusal.Of(404, "invalid_request_error", null, $"Unrecognized request URL ({path})"),
        };
    }

    private JsonObject Taken(JsonObject intent)
    {
        Captures++;
        return FakeIntents.In(intent, "succeeded");
    }

    private JsonObject Take(JsonObject intent, string brand, string last4)
    {
        FakeIntents.Charge(intent, brand, last4);
        return (string?)intent["capture_method"] == "manual"
            ? FakeIntents.In(intent, "requires_capture")
            : Taken(intent);
    }
}
