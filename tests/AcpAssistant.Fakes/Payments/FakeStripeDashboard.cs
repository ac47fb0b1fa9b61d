using System.Text.Json.Nodes;

namespace AcpAssistant.Fakes.Payments;

/// <summary>What people do with the payments of <see cref="FakeStripe"/> on its dashboard, and their banks.</summary>
internal sealed class FakeStripeDashboard(List<JsonObject> refunds, TimeProvider time)
{
    private readonly List<JsonObject> disputes = [];

    public IReadOnlyList<JsonObject> Disputes => disputes;

    /// <summary>Refunds without our key; the refund's id.</summary>
    public string Refund(string paymentId, long amount, string status)
    {
        var made = New($"re_{refunds.Count + 1}", "refund", paymentId, amount, status);
        made["metadata"] = new JsonObject();
        refunds.Add(made);
        return (string)made["id"]!;
    }

    /// <summary>Sets what became of a refund or a dispute; a dispute that isn't there is made.</summary>
    public void Change(string id, string status, string paymentId, long amount)
    {
        if (refunds.Concat(disputes).FirstOrDefault(known => (string?)known["id"] == id) is { } found)
        {
            found["status"] = status;
            return;
        }

        disputes.Add(New(id, "dispute", paymentId, amount, status));
    }

    private JsonObject New(string id, string kind, string paymentId, long amount, string status) =>
        new()
        {
            ["id"] = id,
            ["object"] = kind,
            ["amount"] = amount,
            ["created"] = time.GetUtcNow().ToUnixTimeSeconds(),
            ["payment_intent"] = paymentId,
            ["status"] = status,
        };
}
