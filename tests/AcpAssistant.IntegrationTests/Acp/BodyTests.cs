using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class BodyTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Theory]
    [InlineData("{\"currency\":\"usd\",\n  oops}", "line 2")]
    [InlineData("", "line 1")]
    [InlineData("{\"a\":\"\\ud800\"}", "surrogate")]
    public async Task What_is_not_json_is_refused_with_its_place(string body, string place)
    {
        var reply = await agent.PostAsync(AcpAgent.Sessions, body);

        reply.ShouldBeError(HttpStatusCode.BadRequest, "invalid_json");
        reply.Body["message"]!.GetValue<string>().ShouldContain(place);
    }

    [Fact]
    public async Task Json_nested_without_end_is_refused()
    {
        var reply = await agent.PostAsync(AcpAgent.Sessions, new string('[', 10_000));

        reply.ShouldBeError(HttpStatusCode.BadRequest, "invalid_json");
    }

    [Fact]
    public async Task Bytes_that_are_not_utf_8_are_refused_with_their_place()
    {
        byte[] body = [.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var reply = await PostAsync(new ByteArrayContent(body), "application/json");

        reply.ShouldBeError(HttpStatusCode.BadRequest, "invalid_json");
        reply.Body["message"]!.GetValue<string>().ShouldContain("position 6");
    }

    [Fact]
    public async Task A_byte_order_mark_is_overlooked()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(AcpAgent.Create())];

        (await PostAsync(new ByteArrayContent(body), "application/json")).ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_refused(string? type) =>
        (await PostAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(AcpAgent.Create())), type)).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid_content_type"
        );

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    public async Task Json_may_be_named_in_every_usual_way(string type) =>
        (await PostAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(AcpAgent.Create())), type)).ShouldBe(
            HttpStatusCode.Created
        );

    [Fact]
    public async Task A_body_of_one_mebibyte_is_read()
    {
        var padding = new string(' ', (1024 * 1024) - AcpAgent.Create().Length);

        (await agent.PostAsync(AcpAgent.Sessions, AcpAgent.Create() + padding)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_longer_body_is_refused()
    {
        var padding = new string(' ', (1024 * 1024) + 1 - AcpAgent.Create().Length);

        (await agent.PostAsync(AcpAgent.Sessions, AcpAgent.Create() + padding)).ShouldBeError(
            HttpStatusCode.RequestEntityTooLarge,
            "body_too_large"
        );
    }

    [Fact]
    public async Task A_longer_body_of_unknown_length_is_refused()
    {
        using var endless = new StreamContent(new Spaces());

        (await PostAsync(endless, "application/json")).ShouldBeError(
            HttpStatusCode.RequestEntityTooLarge,
            "body_too_large"
        );
    }

    [Fact]
    public async Task Unknown_fields_are_tolerated()
    {
        var body = AcpAgent.Create().Insert(1, "\"from_the_future\":{\"deep\":[1,2,3]},");

        (await agent.PostAsync(AcpAgent.Sessions, body)).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_body_that_could_not_be_read()
    {
        var key = AcpAgent.NewKey();
        (await agent.CreateAsync("{", key)).ShouldBe(HttpStatusCode.BadRequest);

        (await agent.CreateAsync(idempotencyKey: key)).ShouldBe(HttpStatusCode.Created);
    }

    private Task<AcpReply> PostAsync(HttpContent content, string? type)
    {
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return agent.SendAsync(
            HttpMethod.Post,
            AcpAgent.Sessions,
            content,
            request => request.Headers.Add("Idempotency-Key", AcpAgent.NewKey())
        );
    }

    /// <summary>Three mebibytes of nothing, without saying so beforehand.</summary>
    private sealed class Spaces : Stream
    {
        private int left = 3 * 1024 * 1024;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(left, count);
            buffer.AsSpan(offset, given).Fill((byte)' ');
            left -= given;
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
