using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AcpAssistant.Benchmarks.Load;

/// <summary>Create, update and complete as an agent sends them; an unexpected answer ends the run, since a fast error is no result.</summary>
internal sealed class Sale(HttpClient http, string key, string item, Action<TimeSpan> answered)
{
    private static readonly byte[] Update =
        """
        {"buyer":{"email":"ada@example.com","first_name":"Ada","last_name":"Vermont"},
         "fulfillment_details":{"name":"Ada Vermont","address":{"name":"Ada Vermont","line_one":"14 Pine Street",
           "city":"Burlington","state":"VT","country":"US","postal_code":"05401"}}}
        """u8.ToArray();

    private static readonly byte[] Complete =
        """
        {"payment_data":{"handler_id":"card_tokenized","instrument":{"type":"card",
         "credential":{"type":"spt","token":"spt_test_visa"}}}}
        """u8.ToArray();

    private readonly byte[] create = Encoding.UTF8.GetBytes(
        $$$"""{"currency":"usd","line_items":[{"id":"{{{item}}}","quantity":2}],"capabilities":{}}"""
    );

    /// <summary>Sizes of the three answers in bytes.</summary>
    public int[] Sizes { get; } = new int[3];

    /// <summary>Runs one sale; <paramref name="number"/> makes its idempotency keys unique.</summary>
    public async Task RunAsync(long number, CancellationToken cancellationToken)
    {
        var id = await PostAsync(0, "/checkout_sessions", create, number, cancellationToken);
        await PostAsync(1, "/checkout_sessions/" + id, Update, number, cancellationToken);
        await PostAsync(2, $"/checkout_sessions/{id}/complete", Complete, number, cancellationToken);
    }

    private async Task<string> PostAsync(
        int step,
        string path,
        byte[] body,
        long number,
        CancellationToken cancellationToken
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", key);
        request.Headers.TryAddWithoutValidation("API-Version", "2026-04-17");
        request.Headers.TryAddWithoutValidation(
            "Idempotency-Key",
            string.Create(CultureInfo.InvariantCulture, $"load-{number}-{step}")
        );
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        answered(TimeProvider.System.GetElapsedTime(started));
        Sizes[step] = answer.Length;
        return Check(step, (int)response.StatusCode, answer);
    }

    private static string Check(int step, int status, byte[] answer)
    {
        var (id, state) = Read(answer);
        var expected = step == 0 ? 201 : 200;
        if (status != expected || id is null || (step == 2 && state != "completed"))
        {
            throw new InvalidOperationException(
                $"Step {step} was answered {status}: {Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(answer.Length, 600)))}"
            );
        }

        return id;
    }

    private static (string? Id, string? Status) Read(byte[] answer)
    {
        var reader = new Utf8JsonReader(answer);
        string? id = null;
        string? status = null;
        while ((id is null || status is null) && reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.GetString();
            }
            else if (reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                status = reader.GetString();
            }
        }

        return (id, status);
    }
}
