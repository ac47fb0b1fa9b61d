using System.Net;
using AcpAssistant.IntegrationTests.Acp.Rfcs;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

// Rules: checkout RFC, §6.
public sealed class IdempotencyTests(AcpHost host) : IClassFixture<AcpHost>
{
    private readonly AcpAgent agent = host.Agent();

    [Fulfills(Rfc.Checkout, "#5")]
    [Fulfills(Rfc.Checkout, "§6.1")]
    [Theory]
    [InlineData("")]
    [InlineData("/cs_any")]
    [InlineData("/cs_any/complete")]
    [InlineData("/cs_any/cancel")]
    public async Task Every_post_needs_a_key(string path)
    {
        var reply = await agent.PostAsync(
            AcpAgent.Sessions + path,
            "{}",
            change: request => request.Headers.Remove("Idempotency-Key")
        );

        reply.ShouldBeError(HttpStatusCode.BadRequest, "idempotency_key_required");
    }

    [Fact]
    public async Task A_key_may_have_255_characters() =>
        (await agent.CreateAsync(idempotencyKey: new string('k', 255))).ShouldBe(HttpStatusCode.Created);

    [Fulfills(Rfc.Checkout, "§6.1")]
    [Fact]
    public async Task A_longer_key_is_refused() =>
        (await agent.CreateAsync(idempotencyKey: new string('k', 256))).ShouldBeError(
            HttpStatusCode.BadRequest,
            "invalid_idempotency_key"
        );

    [Fulfills(Rfc.Checkout, "§6.3")]
    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_word_for_word()
    {
        var key = AcpAgent.NewKey();
        var first = await agent.CreateAsync(idempotencyKey: key);
        first.Headers.ContainsKey("Idempotent-Replayed").ShouldBeFalse();

        var second = await agent.CreateAsync(idempotencyKey: key);

        second.ShouldBe(HttpStatusCode.Created).Text.ShouldBe(first.Text);
        second.Headers["Idempotent-Replayed"].ShouldBe("true");
        second.Headers["Idempotency-Key"].ShouldBe(key);
    }

    [Fulfills(Rfc.Checkout, "§6.2")]
    [Fact]
    public async Task An_equal_body_written_differently_is_the_same_request()
    {
        var key = AcpAgent.NewKey();
        var first = await agent.CreateAsync(
            """{"currency":"usd","capabilities":{},"line_items":[{"id":"ridge-shell-blue-m","quantity":1}]}""",
            key
        );

        var second = await agent.CreateAsync(
            """{ "line_items":[{"quantity":1.0, "id":"ridge-shell-blue-m"}], "capabilities":{}, "currency":"usd" }""",
            key
        );

        second.ShouldBe(HttpStatusCode.Created).Id.ShouldBe(first.Id);
    }

    [Fulfills(Rfc.Checkout, "#5")]
    [Fulfills(Rfc.Checkout, "§6.2")]
    [Fulfills(Rfc.Checkout, "§6.4")]
    [Fulfills(Rfc.Checkout, "§6.7")]
    [Theory]
    [InlineData("""{"order_notes":"b"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"order_notes":"a","buyer":null}""")]
    [InlineData("""{"order_notes":"a","extension":1}""")]
    public async Task Another_body_under_the_same_key_is_a_conflict(string other)
    {
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        (await agent.UpdateAsync(id, """{"order_notes":"a"}""", key)).ShouldBe(HttpStatusCode.OK);

        (await agent.UpdateAsync(id, other, key)).ShouldBeError(
            HttpStatusCode.UnprocessableEntity,
            "idempotency_conflict"
        );
    }

    [Fulfills(Rfc.Checkout, "§6.1")]
    [Fact]
    public async Task The_same_key_on_another_path_is_another_key()
    {
        var key = AcpAgent.NewKey();
        var id = (await agent.CreateAsync(idempotencyKey: key)).Id;

        (await agent.UpdateAsync(id, "{}", key)).ShouldBe(HttpStatusCode.OK);
        (await agent.CompleteAsync(id, idempotencyKey: key)).ShouldBe(HttpStatusCode.OK);
    }

    [Fulfills(Rfc.Checkout, "§6.1")]
    [Fact]
    public async Task The_same_key_of_another_agent_is_another_key()
    {
        var key = AcpAgent.NewKey();
        var mine = await agent.CreateAsync(idempotencyKey: key);

        var theirs = await host.Agent(AcpHost.OtherAgentKey).CreateAsync(idempotencyKey: key);

        theirs.ShouldBe(HttpStatusCode.Created).Id.ShouldNotBe(mine.Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Another_spelling_of_the_path_is_the_same_endpoint()
    {
        var key = AcpAgent.NewKey();
        var first = await agent.CreateAsync(idempotencyKey: key);

        var second = await agent.PostAsync("/Checkout_Sessions/", AcpAgent.Create(), key);

        second.Id.ShouldBe(first.Id);
    }

    [Fulfills(Rfc.Checkout, "§6.3")]
    [Fact]
    public async Task A_repeated_update_changes_nothing_that_came_after_it()
    {
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        await agent.UpdateAsync(id, """{"line_items":[{"id":"ridge-shell-blue-m","quantity":2}]}""", key);
        await agent.UpdateAsync(id, """{"line_items":[{"id":"ridge-shell-blue-m","quantity":5}]}""");

        var again = await agent.UpdateAsync(id, """{"line_items":[{"id":"ridge-shell-blue-m","quantity":2}]}""", key);

        again.Body["line_items"]![0]!["quantity"]!.GetValue<int>().ShouldBe(2);
        (await agent.FindAsync(id)).Body["line_items"]![0]!["quantity"]!.GetValue<int>().ShouldBe(5);
    }

    [Fact]
    public async Task A_repeated_cancel_gets_its_first_answer_and_not_405()
    {
        var id = await agent.CreatedAsync();
        var key = AcpAgent.NewKey();
        var first = await agent.CancelAsync(id, idempotencyKey: key);

        var second = await agent.CancelAsync(id, idempotencyKey: key);

        second.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task A_refusal_is_repeated_too()
    {
        var key = AcpAgent.NewKey();
        var first = await agent.CreateAsync("""{"currency":"usd"}""", key);
        first.ShouldBeError(HttpStatusCode.BadRequest, "missing", "$.line_items");

        var second = await agent.CreateAsync("""{"currency":"usd"}""", key);

        second.ShouldBe(HttpStatusCode.BadRequest).Text.ShouldBe(first.Text);
        second.Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fulfills(Rfc.Checkout, "§6.5")]
    [Fact]
    public async Task After_a_failure_of_ours_the_same_request_is_a_fresh_one()
    {
        var key = AcpAgent.NewKey();
        host.Catalog.IsBroken = true;
        var broken = await agent.CreateAsync(idempotencyKey: key);
        host.Catalog.IsBroken = false;
        broken.ShouldBeError(HttpStatusCode.InternalServerError, "internal_error", type: "processing_error");
        broken.Text.ShouldNotContain("secret-internal-detail");

        var retried = await agent.CreateAsync(idempotencyKey: key);

        retried.ShouldBe(HttpStatusCode.Created);
        retried.Headers.ContainsKey("Idempotent-Replayed").ShouldBeFalse();
    }
}
