using System.Collections.Specialized;
using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>The states of a payment intent at <see cref="FakeStripe"/>.</summary>
internal static class FakeIntents
{
    public const string Step = "authentication_required";
    public const string WaitingStatus = "requires_action";

    private const string Proof = "payment_method_options[card][three_d_secure]";

    public static bool Is(JsonObject intent, string status) => (string?)intent["status"] == status;

    public static bool IsOpen(JsonObject intent) =>
        Is(intent, "requires_capture") || Is(intent, WaitingStatus) || Is(intent, "requires_payment_method");

    public static bool HasProof(NameValueCollection form) =>
        form[$"{Proof}[cryptogram]"] is { Length: > 0 }
        && form[$"{Proof}[electronic_commerce_indicator]"] is { Length: 2 }
        && form[$"{Proof}[transaction_id]"] is { Length: > 0 }
        && form[$"{Proof}[version]"] is { Length: > 0 };

    public static JsonObject In(JsonObject intent, string status)
    {
        intent["status"] = status;
        return intent;
    }

    public static JsonObject Waiting(JsonObject intent, string brand, string last4)
    {
        intent["next_action"] = new JsonObject { ["type"] = "use_stripe_sdk" };
        intent["payment_method"] = new JsonObject
        {
            ["id"] = "pm_1",
            ["object"] = "payment_method",
            ["type"] = "card",
            ["card"] = new JsonObject { ["brand"] = brand, ["last4"] = last4 },
        };
        return In(intent, WaitingStatus);
    }

    public static StripeRefusal Refused(JsonObject intent)
    {
        var refusal = StripeRefusal.Card(Step, null, In(intent, "requires_payment_method"));
        intent["last_payment_error"] = new JsonObject { ["type"] = "card_error", ["code"] = Step };
        return refusal;
    }

    public static void Charge(JsonObject intent, string brand, string last4) =>
        intent["latest_charge"] = new JsonObject
        {
            ["id"] = "ch_" + intent["id"],
            ["object"] = "charge",
            ["payment_method_details"] = new JsonObject
            {
                ["type"] = "card",
                ["card"] = new JsonObject { ["brand"] = brand, ["last4"] = last4 },
            },
        };
}
