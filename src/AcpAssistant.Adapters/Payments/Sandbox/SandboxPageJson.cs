using System.Text.Json;
using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A page as the table holds it.</summary>
internal static class SandboxPageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(SandboxPage page) =>
        JsonSerializer.Serialize(
            new Row(
                page.Id,
                page.Key,
                page.SessionId.Value,
                page.Amount.Amount,
                page.Amount.Currency.Code,
                page.Title,
                page.Contents,
                page.Locale,
                page.SuccessUrl,
                page.CancelUrl,
                page.ExpiresAt
            ),
            Options
        );

    public static SandboxPage Read(string body)
    {
        var row = JsonSerializer.Deserialize<Row>(body, Options)!;
        return new SandboxPage
        {
            Id = row.Id,
            Key = row.Key,
            SessionId = new SessionId(row.SessionId),
            Amount = new Money(row.Amount, Currency.Parse(row.Currency)),
            Title = row.Title,
            Contents = row.Contents,
            Locale = row.Locale,
            SuccessUrl = row.SuccessUrl,
            CancelUrl = row.CancelUrl,
            ExpiresAt = row.ExpiresAt,
        };
    }

    private sealed record Row(
        string Id,
        string Key,
        string SessionId,
        long Amount,
        string Currency,
        string Title,
        string Contents,
        string? Locale,
        string SuccessUrl,
        string CancelUrl,
        DateTimeOffset ExpiresAt
    );
}
