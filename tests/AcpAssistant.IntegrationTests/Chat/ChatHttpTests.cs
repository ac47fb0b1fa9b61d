using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Chat;

/// <summary>The chat's contract by hand-written requests against the started product.</summary>
public sealed class ChatHttpTests(DemoShopOnSqlite shop) : IClassFixture<DemoShopOnSqlite>, IDisposable
{
    private static readonly string[] Fields =
    [
        "conversation_id",
        "message_id",
        "language",
        "route",
        "confidence",
        "reply",
        "abstained",
        "citations",
        "products",
        "actions",
        "confirmation",
        "checkout",
        "handoff",
        "identity",
    ];

    // Without a cookie jar: which token a request carries is what is tested.
    private readonly HttpClient http = new(new HttpClientHandler { UseCookies = false })
    {
        BaseAddress = shop.Host.Address,
        Timeout = TimeSpan.FromMinutes(2),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_has_exactly_the_fields_of_the_contract_and_the_first_turn_issues_a_token()
    {
        using var response = await Post("""{"message":"How long do I have to return something?"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await Json(response);
        answer.Select(field => field.Key).ShouldBe(Fields, ignoreOrder: true);
        answer["route"]!.GetValue<string>().ShouldBe("return_refund");
        answer["identity"]!.GetValue<string>().ShouldBe("anonymous");
        var token = response.Headers.GetValues("X-Visitor-Token").Single();
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith($"acp_visitor={token};");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Theory]
    [InlineData("", 400, "empty_body")]
    [InlineData("{\"message\":", 400, "invalid_json")]
    [InlineData("[1,2]", 400, "invalid_json")]
    [InlineData("{}", 400, "invalid_message")]
    [InlineData("{\"message\":5}", 400, "invalid_message")]
    [InlineData("{\"message\":\"   \"}", 400, "invalid_message")]
    [InlineData("{\"message\":\"\\ud800\"}", 400, "invalid_message")]
    public async Task Bad_bodies_are_refused_in_clear_words(string body, int status, string code) =>
        await Refused(Encoding.UTF8.GetBytes(body), status, code);

    [Fact]
    public async Task Invalid_utf8_and_huge_bodies_are_refused_in_clear_words()
    {
        await Refused([.. "{\"message\":\""u8, 0xC3, 0x28, .. "\"}"u8], 400, "invalid_utf8");
        await Refused(Encoding.UTF8.GetBytes($$"""{"message":"{{new string('a', 4001)}}"}"""), 400, "invalid_message");
        await Refused(Encoding.UTF8.GetBytes($$"""{"message":"{{new string('a', 70_000)}}"}"""), 413, "too_large");
    }

    [Fact]
    public async Task A_later_turn_needs_the_visitors_own_token()
    {
        using var first = await Post("""{"message":"Hello"}""");
        var token = first.Headers.GetValues("X-Visitor-Token").Single();
        var id = (await Json(first))["conversation_id"]!.GetValue<string>();
        var body = $$"""{"message":"Hello again","conversation_id":"{{id}}"}""";

        using var without = await Post(body);
        using var stranger = await Post(body, token: new string('x', 43));
        using var own = await Post(body, token);
        using var events = await Get($"/api/chat/{id}/events?after=0", new string('x', 43));
        using var unreadable = await Get($"/api/chat/{id}/events?after=soon", token);

        without.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        events.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unreadable.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Json(unreadable))["code"]!.GetValue<string>().ShouldBe("invalid_after");
    }

    [Fact]
    public async Task A_stream_begins_with_status_spells_the_reply_in_tokens_and_ends_with_the_whole_answer()
    {
        using var response = await Post(
            """{"message":"How long do I have to return something?"}""",
            accept: "text/event-stream"
        );

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = (await response.Content.ReadAsStringAsync(Cancellation))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n'))
            .Select(lines => (Name: lines[0]["event: ".Length..], Data: JsonNode.Parse(lines[1]["data: ".Length..])!))
            .ToArray();
        events[0].Name.ShouldBe("status");
        events[^1].Name.ShouldBe("done");
        events.ShouldContain(one => one.Name == "citation");
        string.Concat(events.Where(one => one.Name == "token").Select(one => one.Data["text"]!.GetValue<string>()))
            .ShouldBe(events[^1].Data["reply"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_of_a_stream_is_still_a_plain_problem()
    {
        using var response = await Post("""{"message":""}""", accept: "text/event-stream");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_sign_in_token_nobody_signed_is_refused()
    {
        using var request = Request("""{"message":"Where is my order?"}""", null, "application/json");
        request.Headers.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImFAYi5jIn0.");

        using var response = await http.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_mailbox_refuses_what_is_no_address()
    {
        using var wrong = await Get("/api/mailbox?to=nobody", null);
        using var right = await Get("/api/mailbox?to=nobody@example.com", null);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Json(right))["mails"]!.AsArray().ShouldBeEmpty();
    }

    public void Dispose() => http.Dispose();

    private async Task Refused(byte[] body, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new("application/json");

        using var response = await http.SendAsync(request, Cancellation);

        ((int)response.StatusCode).ShouldBe(status);
        var problem = await Json(response);
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["detail"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    private async Task<HttpResponseMessage> Post(string body, string? token = null, string accept = "application/json")
    {
        using var request = Request(body, token, accept);
        return await http.SendAsync(request, Cancellation);
    }

    private async Task<HttpResponseMessage> Get(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Add("X-Visitor-Token", token);
        }

        return await http.SendAsync(request, Cancellation);
    }

    private static HttpRequestMessage Request(string body, string? token, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd(accept);
        if (token is not null)
        {
            request.Headers.Add("X-Visitor-Token", token);
        }

        return request;
    }

    private static async Task<JsonObject> Json(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!.AsObject();
}
