using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

public sealed class DelegatePaymentTests(VaultHost host) : IClassFixture<VaultHost>
{
    private const string Path = "/agentic_commerce/delegate_payment";
    private const string File = "schema.delegate_payment.json";
    private const string Pan = "4242424242424242";
    private const string SecurityCode = "9173";

    public static TheoryData<string> Versions => ["2025-09-29", "2025-12-12", "2026-01-16", "2026-01-30", "2026-04-17"];

    [Fulfills(Rfc.DelegatePayment, "#1")]
    [Fulfills(Rfc.DelegatePayment, "#7")]
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_card_becomes_a_token_in_every_version(string version)
    {
        var reply = (await DelegateAsync(Body("cs_any"), version: version)).ShouldBe(HttpStatusCode.Created);

        reply.Id.ShouldStartWith("vt_");
        reply.Body["metadata"]!["campaign"]!.GetValue<string>().ShouldBe("q4");
        reply.Body["metadata"]!["merchant_id"]!.GetValue<string>().ShouldBe(VaultHost.Merchant);
        if (SpecificationFiles.ArePresent)
        {
            var schema = await SpecificationFiles.SchemaAsync(
                version,
                File,
                "DelegatePaymentResponse",
                CancellationToken.None
            );
            schema.Validate(reply.Text).ShouldBeEmpty(reply.Text);
        }
    }

    [Fulfills(Rfc.DelegatePayment, "#1")]
    [Fact]
    public async Task An_unknown_version_is_refused() =>
        (await DelegateAsync(Body("cs_any"), version: "2031-01-01")).ShouldBeError(
            HttpStatusCode.BadRequest,
            "unsupported_api_version"
        );

    [Fulfills(Rfc.DelegatePayment, "#2")]
    [Fact]
    public async Task A_wrong_key_is_refused() =>
        (await DelegateAsync(Body("cs_any"), agentKey: "wrong")).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "unauthorized"
        );

    [Fulfills(Rfc.DelegatePayment, "#3")]
    [Fulfills(Rfc.DelegatePayment, "#4")]
    [Fulfills(Rfc.DelegatePayment, "#6")]
    [Theory]
    [InlineData("payment_method.type", "\"wallet\"")]
    [InlineData("payment_method.card_number_type", "\"pan\"")]
    [InlineData("payment_method.number", "\"4242424242424243\"")]
    [InlineData("payment_method.number", "null")]
    [InlineData("payment_method.exp_month", "\"13\"")]
    [InlineData("payment_method.exp_year", "\"27\"")]
    [InlineData("payment_method.cvc", "\"12345\"")]
    [InlineData("payment_method.iin", "\"424242424\"")]
    [InlineData("payment_method.display_card_funding_type", "\"cash\"")]
    [InlineData("payment_method.metadata", "null")]
    [InlineData("allowance.reason", "\"recurring\"")]
    [InlineData("allowance.max_amount", "0")]
    [InlineData("allowance.max_amount", "\"2000\"")]
    [InlineData("allowance.currency", "\"USD\"")]
    [InlineData("allowance.checkout_session_id", "\"\"")]
    [InlineData("allowance.merchant_id", "\"someone_else\"")]
    [InlineData("allowance.expires_at", "\"yesterday\"")]
    [InlineData("allowance.expires_at", "\"2026-05-04T09:59:59Z\"")]
    [InlineData("metadata", "null")]
    [InlineData("metadata.note", "\"card 4242 4242 4242 4242\"")]
    [InlineData("risk_signals", "null")]
    [InlineData("risk_signals", "[{\"type\":\"card_testing\",\"score\":99,\"action\":\"blocked\"}]")]
    public async Task What_breaks_a_rule_is_named_by_its_path_and_never_repeated(string path, string value)
    {
        var body = JsonNode.Parse(Body("cs_any"))!.AsObject();
        var steps = path.Split('.');
        (steps.Length == 1 ? body : body[steps[0]]!.AsObject())[steps[^1]] = JsonNode.Parse(value);

        var reply = (await DelegateAsync(body.ToJsonString())).ShouldBe(HttpStatusCode.BadRequest);

        reply.Body["type"]!.GetValue<string>().ShouldBe("invalid_request");
        reply.Body["code"]!.GetValue<string>().ShouldBe("invalid_card");
        reply.Body["param"]!.GetValue<string>().ShouldStartWith("$." + steps[0]);
        reply.Text.ShouldNotContain("4242");
        if (SpecificationFiles.ArePresent)
        {
            var schema = await SpecificationFiles.SchemaAsync("2026-04-17", File, "Error", CancellationToken.None);
            schema.Validate(reply.Text).ShouldBeEmpty(reply.Text);
        }
    }

    [Fulfills(Rfc.DelegatePayment, "#5")]
    [Fact]
    public async Task The_same_request_again_gets_the_same_token_and_another_one_a_conflict()
    {
        var key = AcpAgent.NewKey();
        var first = await DelegateAsync(Body("cs_any"), key);

        var again = await DelegateAsync(Body("cs_any"), key);
        var other = await DelegateAsync(Body("cs_other"), key);
        var keyless = await DelegateAsync(Body("cs_any"), key: "");

        again.Text.ShouldBe(first.Text);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        other.ShouldBeError(HttpStatusCode.UnprocessableEntity, "idempotency_conflict");
        keyless.ShouldBeError(HttpStatusCode.BadRequest, "idempotency_key_required");
    }

    [Fulfills(Rfc.DelegatePayment, "#8")]
    [Fact]
    public async Task A_token_pays_once()
    {
        var (agent, id) = await SessionAsync();
        var token = await TokenAsync(Body(id));

        (await agent.CompleteAsync(id, AcpAgent.Pay(token)))
            .ShouldBe(HttpStatusCode.OK)
            .SessionStatus.ShouldBe("completed");

        var (_, other) = await SessionAsync();
        (await agent.CompleteAsync(other, AcpAgent.Pay(token))).SessionStatus.ShouldBe("ready_for_payment");
    }

    [Fulfills(Rfc.DelegatePayment, "#8")]
    [Theory]
    [InlineData("max_amount", "100")]
    [InlineData("currency", "\"eur\"")]
    [InlineData("checkout_session_id", "\"cs_another\"")]
    public async Task Outside_its_allowance_a_token_pays_nothing(string field, string value)
    {
        var (agent, id) = await SessionAsync();
        var body = JsonNode.Parse(Body(id))!;
        body["allowance"]![field] = JsonNode.Parse(value);
        var token = await TokenAsync(body.ToJsonString());

        var reply = await agent.CompleteAsync(id, AcpAgent.Pay(token));

        reply.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("ready_for_payment");
        reply.ShouldTell("payment_declined");
    }

    [Fulfills(Rfc.DelegatePayment, "#8")]
    [Fact]
    public async Task From_its_expiry_on_a_token_pays_nothing()
    {
        var (agent, id) = await SessionAsync();
        var body = JsonNode.Parse(Body(id))!;
        body["allowance"]!["expires_at"] = host
            .Time.GetUtcNow()
            .AddMinutes(1)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var token = await TokenAsync(body.ToJsonString());
        host.Time.Advance(TimeSpan.FromMinutes(1));

        (await agent.CompleteAsync(id, AcpAgent.Pay(token))).ShouldTell("payment_declined");
    }

    [Theory]
    [InlineData("4000000000000002")]
    [InlineData("4000000000009995")]
    public async Task A_card_that_the_bank_refuses_is_declined(string number)
    {
        var (agent, id) = await SessionAsync();
        var token = await TokenAsync(Body(id, number));

        (await agent.CompleteAsync(id, AcpAgent.Pay(token))).ShouldTell("payment_declined");
    }

    [Fulfills(Rfc.DelegatePayment, "#9")]
    [Fact]
    public async Task No_file_and_no_log_holds_card_number_or_security_code()
    {
        var (agent, id) = await SessionAsync();
        var token = await TokenAsync(Body(id));
        ShouldHideTheCard();

        (await agent.CompleteAsync(id, AcpAgent.Pay(token))).SessionStatus.ShouldBe("completed");
        await DelegateAsync(Body(id)[..^1]);

        ShouldHideTheCard();
    }

    private void ShouldHideTheCard()
    {
        var files = Directory.GetFiles(host.DataFolder, "*", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var text = reader.ReadToEnd();
            text.Contains(Pan, StringComparison.Ordinal).ShouldBeFalse(file);
            text.Contains($"\"{SecurityCode}\"", StringComparison.Ordinal).ShouldBeFalse(file);
        }

        host.Logged.ShouldAllBe(line =>
            !line.Contains(Pan, StringComparison.Ordinal)
            && !line.Contains($"\"{SecurityCode}\"", StringComparison.Ordinal)
        );
    }

    private static string Body(string session, string number = Pan) =>
        $$"""
            {"payment_method":{"type":"card","card_number_type":"fpan","virtual":false,"number":"{{number}}","exp_month":"11",
            "exp_year":"2030","name":"Ada Byron","cvc":"{{SecurityCode}}","display_card_funding_type":"credit","metadata":{} },
            "allowance":{"reason":"one_time","max_amount":9000000,"currency":"usd","checkout_session_id":"{{session}}",
            "merchant_id":"{{VaultHost.Merchant}}","expires_at":"2026-05-09T07:20:50.52Z"},
            "risk_signals":[{"type":"card_testing","score":10,"action":"authorized"}],"metadata":{"campaign":"q4"} }
            """;

    private async Task<(AcpAgent Agent, string Id)> SessionAsync()
    {
        var agent = host.Agent();
        return (agent, await agent.CreatedAsync());
    }

    private async Task<string> TokenAsync(string body) =>
        (await DelegateAsync(body)).ShouldBe(HttpStatusCode.Created).Id;

    private Task<AcpReply> DelegateAsync(
        string body,
        string? key = null,
        string version = AcpAgent.Newest,
        string agentKey = AcpHost.AgentKey
    )
    {
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        return host.Agent(agentKey, version).SendAsync(HttpMethod.Post, Path, content, AddKey, isOfThisVersion: false);

        void AddKey(HttpRequestMessage request)
        {
            if (key is not "")
            {
                request.Headers.Add("Idempotency-Key", key ?? AcpAgent.NewKey());
            }
        }
    }
}
