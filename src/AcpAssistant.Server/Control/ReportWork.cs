using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AcpAssistant.Commerce.Marketing;

namespace AcpAssistant.Server.Control;

/// <summary>Tells the merchant, and nobody else, what agents told beside the purchase: one JSON object a line.</summary>
internal sealed class ReportWork(IMarketingStore store, TimeProvider time) : IWork
{
    private const int Limit = 100_000;
    private const int DefaultDays = 30;

    /// <summary>What can be told.</summary>
    public static readonly string[] Kinds = ["attribution", "cancellations", "consents"];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Verb => "report";

    public async Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken)
    {
        var until = Day(request.Find("until")) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var since = Day(request.Find("since")) ?? until.AddDays(-DefaultDays);
        var lines = await LinesAsync(request.Get("kind"), StartOf(since), StartOf(until.AddDays(1)), cancellationToken);
        foreach (var line in lines)
        {
            await say(JsonSerializer.Serialize(line, Json));
        }

        return lines.Count < Limit ? 0 : 1;
    }

    private async Task<IReadOnlyList<object>> LinesAsync(
        string kind,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        kind switch
        {
            "attribution" =>
            [
                .. (await store.AttributionsAsync(since, until, Limit, cancellationToken)).SelectMany(Touches),
            ],
            "cancellations" =>
            [
                .. (await store.CancellationsAsync(since, until, Limit, cancellationToken)).Select(Cancellation),
            ],
            _ => [.. (await store.ConsentsAsync(since, until, Limit, cancellationToken)).Select(Consent)],
        };

    private static IEnumerable<object> Touches(AttributedOrder order) =>
        new[] { ("first", order.FirstTouch), ("last", order.LastTouch) }
            .Where(touch => touch.Item2 is not null)
            .Select(touch => (object)Touch(order, touch.Item1, touch.Item2!));

    private static object Touch(AttributedOrder order, string touch, AffiliateAttribution claim) =>
        new
        {
            OrderId = order.OrderId.Value,
            order.PlacedAt,
            order.TotalAmount,
            Currency = order.Currency.Code,
            Touch = touch,
            claim.Provider,
            claim.Token,
            claim.PublisherId,
            claim.CampaignId,
            claim.CreativeId,
            claim.SubId,
            claim.SourceType,
            claim.SourceUrl,
            claim.IssuedAt,
            claim.ExpiresAt,
            Metadata = claim.Metadata.IsEmpty ? null : claim.Metadata,
        };

    private static object Cancellation(CanceledCheckout canceled) =>
        new
        {
            SessionId = canceled.SessionId.Value,
            Owner = canceled.Owner,
            canceled.CanceledAt,
            canceled.TotalAmount,
            Currency = canceled.Currency.Code,
            canceled.Trace.ReasonCode,
            canceled.Trace.Summary,
            Metadata = canceled.Trace.Metadata.IsEmpty ? null : canceled.Trace.Metadata,
        };

    private static object Consent(RecordedConsent recorded) =>
        new
        {
            recorded.Consent.Channel,
            recorded.Consent.Contact,
            recorded.Consent.OptedIn,
            OrderId = recorded.OrderId.Value,
            recorded.DecidedAt,
        };

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
