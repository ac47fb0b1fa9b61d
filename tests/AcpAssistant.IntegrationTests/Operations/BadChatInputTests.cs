using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>What visitors' browsers and others may send to the chat.</summary>
public sealed class BadChatInputTests(EmptyShop shop) : IClassFixture<EmptyShop>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Bodies =>
        new()
        {
            { "nothing", [], "empty_body" },
            { "an empty message", """{"message":""}"""u8.ToArray(), "invalid_message" },
            { "blanks", """{"message":" \t\n "}"""u8.ToArray(), "invalid_message" },
            { "4001 characters", Message(new string('a', 4001)), "invalid_message" },
            { "no message", """{"text":"hello"}"""u8.ToArray(), "invalid_message" },
            { "a number", """{"message":7}"""u8.ToArray(), "invalid_message" },
            { "half a surrogate", """{"message":"\ud800"}"""u8.ToArray(), "invalid_message" },
            { "invalid UTF-8", [.. """{"message":"caf"""u8, 0xE9, .. "\"}"u8], "invalid_utf8" },
            { "binary", [0x00, 0x01, 0x02, 0x7F, 0x03], "invalid_json" },
            { "no JSON", "message=hello"u8.ToArray(), "invalid_json" },
            { "an array", """["hello"]"""u8.ToArray(), "invalid_json" },
            { "cut off", """{"message":"hel"""u8.ToArray(), "invalid_json" },
            { "nested too deep", Encoding.ASCII.GetBytes(new string('[', 5000)), "invalid_json" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_with_a_code_and_a_sentence(string what, byte[] body, string code)
    {
        var (status, answer) = await SendAsync(body);

        status.ShouldBe(HttpStatusCode.BadRequest, what);
        answer["code"]!.GetValue<string>().ShouldBe(code, what);
        answer["detail"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_body_larger_than_any_message_is_refused_as_too_large()
    {
        var (status, answer) = await SendAsync(Message(new string('a', 200_000)));

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer["code"]!.GetValue<string>().ShouldBe("too_large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_content_type_is_never_an_error_of_the_server(string type)
    {
        var (status, _) = await SendAsync(Message("Hello"), type);

        ((int)status).ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Where is <img src=x onerror=alert(1)> my order?")]
    [InlineData("[click](javascript:alert(1)) **<b>bold</b>**")]
    [InlineData("'; DROP TABLE orders; --")]
    [InlineData("{{constructor.constructor('alert(1)')()}}")]
    [InlineData("\u202Ereversed\u202C \u0000 \u0007 zero\u200Bwidth")]
    public async Task Markup_in_a_message_comes_back_from_nowhere(string message)
    {
        var shopper = new Shopper(shop.Host.Http, "en");

        var turn = await shopper.SayAsync(message);

        turn.Reply.ShouldNotBeNullOrWhiteSpace();
        turn.Reply.ShouldNotContain("<script", Case.Insensitive);
        turn.Reply.ShouldNotContain("<img", Case.Insensitive);
        turn.Reply.ShouldNotContain("javascript:", Case.Insensitive);
    }

    [Fact]
    public async Task The_longest_message_allowed_is_answered()
    {
        var shopper = new Shopper(shop.Host.Http, "en");

        var turn = await shopper.SayAsync(string.Concat(Enumerable.Repeat("why? ", 800)).Trim().PadRight(4000, '!'));

        turn.Reply.ShouldNotBeNullOrWhiteSpace();
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(
        byte[] body,
        string contentType = "application/json"
    )
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        using var response = await shop.Host.Http.PostAsync("/api/chat", content, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, JsonNode.Parse(text)!.AsObject());
    }

    private static byte[] Message(string text) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["message"] = text }.ToJsonString());
}
