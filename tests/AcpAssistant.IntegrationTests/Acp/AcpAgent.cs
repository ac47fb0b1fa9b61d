using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AcpAssistant.Fakes.Specification;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>An agent speaking raw HTTP. Every answer is held against the JSON Schema and the OpenAPI file of the version spoken, where the specification is at hand.</summary>
internal sealed class AcpAgent(HttpClient http, string key, string version = AcpAgent.Newest)
{
    public const string Newest = "2026-04-17";
    public const string Sessions = "/checkout_sessions";
    public const string Address =
        """{"name":"Ada Byron","line_one":"1 Engine Way","city":"Oakland","state":"CA","country":"US","postal_code":"94601"}""";
    public const string Buyer =
        """{"first_name":"Ada","last_name":"Byron","email":"ada@example.com","phone_number":"+15550100"}""";

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

    /// <summary>Cancels and expects the answer in whatever version it was first written.</summary>
    public Task<AcpReply> RawCancelAsync(string id, string body, string idempotencyKey) =>
        SendAsync(
            HttpMethod.Post,
            $"{Sessions}/{id}/cancel",
            new StringContent(body, Encoding.UTF8, "application/json"),
            request => request.Headers.Add("Idempotency-Key", idempotencyKey),
            isOfThisVersion: false
        );

    /// <summary>Creates in a version that has no schema here.</summary>
    public Task<AcpReply> RawAsync(string body) =>
        SendAsync(
            HttpMethod.Post,
            Sessions,
            new StringContent(body, Encoding.UTF8, "application/json"),
            request => request.Headers.Add("Idempotency-Key", NewKey()),
            isOfThisVersion: false
        );

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
        CancellationToken? cancellationToken = null,
        bool isOfThisVersion = true
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Add("API-Version", version);
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
        if (isOfThisVersion)
        {
            await ShouldFollowTheSpecificationAsync(method.Method, path, reply);
        }

        return reply;
    }

    private async Task ShouldFollowTheSpecificationAsync(string method, string path, AcpReply reply)
    {
        reply.Headers["Content-Type"].ShouldBe("application/json", reply.Text);
        if (!SpecificationFiles.ArePresent)
        {
            return;
        }

        // Before a version is agreed on, the newest one's words are all there is.
        var isOfNoVersion = reply.Body.ContainsKey("supported_versions") || reply.Body.ContainsKey("transports");
        var written =
            isOfNoVersion ? Newest
            : string.Equals(version, "2025-09-12", StringComparison.Ordinal) ? "2025-09-29"
            : version;
        (await AnswerSchema.ProblemsAsync(written, reply.Body, CancellationToken.None)).ShouldBeEmpty(reply.Text);
        (await AnswerOpenApi.Of(written).ProblemsAsync(method, path, (int)reply.Status, reply.Text)).ShouldBeEmpty(
            reply.Text
        );
    }
}
