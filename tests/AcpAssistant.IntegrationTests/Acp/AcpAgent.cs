using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AcpAssistant.Fakes.Specification;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>An agent speaking raw HTTP. Every answer is held against the specification's JSON Schema where that is at hand.</summary>
internal sealed class AcpAgent(HttpClient http, string key)
{
    public const string Sessions = "/checkout_sessions";
    public const string Address =
        """{"name":"Ada Byron","line_one":"1 Engine Way","city":"Oakland","state":"CA","country":"US","postal_code":"94601"}""";
    public const string Buyer =
        """{"first_name":"Ada","last_name":"Byron","email":"ada@example.com","phone_number":"+15550100"}""";

    private static readonly Dictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    public static string NewKey() => Guid.NewGuid().ToString();

    public static string Create(string item = Goods.Shell, int quantity = 1, bool withAddress = true) =>
        withAddress
            ? $$"""{"currency":"usd","capabilities":{},"line_items":[{"id":"{{item}}","quantity":{{quantity}}}],"buyer":{{Buyer}},"fulfillment_details":{"address":{{Address}} } }"""
            : $$"""{"currency":"usd","capabilities":{},"line_items":[{"id":"{{item}}","quantity":{{quantity}}}]}""";

    public static string Pay(string token = "spt_test_visa", string handler = "card_tokenized") =>
        $$"""{"payment_data":{"handler_id":"{{handler}}","instrument":{"type":"card","credential":{"type":"spt","token":"{{token}}"} } } }""";

    public Task<AcpReply> CreateAsync(string? body = null, string? idempotencyKey = null) =>
        PostAsync(Sessions, body ?? Create(), idempotencyKey);

    public async Task<string> CreatedAsync(string? body = null) =>
        (await CreateAsync(body)).ShouldBe(HttpStatusCode.Created).Id;

    public Task<AcpReply> UpdateAsync(string id, string body, string? idempotencyKey = null) =>
        PostAsync($"{Sessions}/{id}", body, idempotencyKey);

    public Task<AcpReply> CompleteAsync(string id, string? body = null, string? idempotencyKey = null) =>
        PostAsync($"{Sessions}/{id}/complete", body ?? Pay(), idempotencyKey);

    public Task<AcpReply> CancelAsync(string id, string? body = null, string? idempotencyKey = null) =>
        PostAsync($"{Sessions}/{id}/cancel", body, idempotencyKey);

    public Task<AcpReply> FindAsync(string id) => SendAsync(HttpMethod.Get, $"{Sessions}/{id}", null, null);

    public Task<AcpReply> PostAsync(
        string path,
        string? body,
        string? idempotencyKey = null,
        Action<HttpRequestMessage>? change = null
    ) =>
        SendAsync(
            HttpMethod.Post,
            path,
            body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
            request =>
            {
                request.Headers.Add("Idempotency-Key", idempotencyKey ?? NewKey());
                change?.Invoke(request);
            }
        );

    public async Task<AcpReply> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        Action<HttpRequestMessage>? change,
        CancellationToken? cancellationToken = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("API-Version", "2026-04-17");
        change?.Invoke(request);
        using var response = await http.SendAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers);
        var reply = new AcpReply(
            response.StatusCode,
            headers.ToDictionary(
                pair => pair.Key,
                pair => string.Join(", ", pair.Value),
                StringComparer.OrdinalIgnoreCase
            ),
            text
        );
        await ShouldFollowTheSchemaAsync(reply);
        return reply;
    }

    private static async Task ShouldFollowTheSchemaAsync(AcpReply reply)
    {
        reply.Headers["Content-Type"].ShouldBe("application/json", reply.Text);
        if (!SpecificationFiles.ArePresent)
        {
            return;
        }

        var definition =
            (int)reply.Status >= 400 ? "Error"
            : reply.Body.ContainsKey("order") ? "CheckoutSessionWithOrder"
            : reply.Body.ContainsKey("transports") ? "DiscoveryResponse"
            : "CheckoutSession";
        var schema = await SchemaAsync(definition);
        schema.Validate(reply.Text).ShouldBeEmpty(reply.Text);
    }

    private static Task<JsonSchema> SchemaAsync(string definition)
    {
        lock (Schemas)
        {
            return Schemas.TryGetValue(definition, out var known)
                ? known
                : Schemas[definition] = SpecificationFiles.SchemaAsync(
                    "2026-04-17",
                    "schema.agentic_checkout.json",
                    definition,
                    CancellationToken.None
                );
        }
    }
}
