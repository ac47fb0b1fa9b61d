using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AcpAssistant.IntegrationTests.Mcp;
using AcpAssistant.Protocols.Acp;
using ModelContextProtocol;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>Requests with a detached signature over their canonical body.</summary>
public sealed class SignatureTests(SigningHost host) : IClassFixture<SigningHost>
{
    private static int last;

    private AcpAgent Strict => host.Agent(AcpHost.AgentKey);

    private string Now => Time(TimeSpan.Zero);

    [Theory]
    [InlineData("hmac-sha256")]
    [InlineData("es256")]
    [InlineData("ed25519")]
    public async Task A_body_signed_by_any_of_the_agents_keys_is_welcome_and_another_body_is_not(string algorithm)
    {
        var body = NewBody();
        var signature = Sign(algorithm, Canonical(body));

        (await PostAsync(Strict, body.Replace(":1}", ":2}", StringComparison.Ordinal), signature)).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "invalid_signature"
        );
        var created = await PostAsync(Strict, body, signature);

        created.ShouldBe(HttpStatusCode.Created);
        // Reading has no body to sign.
        (await Strict.FindAsync(created.Id)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_must_sign_and_does_not_is_told_and_nothing_is_done()
    {
        var body = NewBody();

        (await PostAsync(Strict, body, null)).ShouldBeError(HttpStatusCode.Unauthorized, "missing_signature");
        (await PostAsync(Strict, body, Hmac(body), timestamp: "")).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "missing_signature"
        );
        (await Strict.PostAsync("/checkout_sessions/cs_1/cancel", null)).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "missing_signature"
        );
        (await Strict.PostAsync("/carts", """{"line_items":[]}""")).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "missing_signature"
        );
    }

    [Fact]
    public async Task Who_may_sign_need_not_but_a_wrong_signature_counts()
    {
        var agent = host.Agent(AcpHost.OtherAgentKey);

        (await PostAsync(agent, NewBody(), null)).ShouldBe(HttpStatusCode.Created);
        (await PostAsync(agent, NewBody(), Hmac(NewBody()))).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "invalid_signature"
        );
        (await PostAsync(agent, NewBody(), "no base64url!")).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "invalid_signature"
        );
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public async Task The_time_may_be_off_by_the_window_either_way(int seconds, bool isWelcome)
    {
        var body = NewBody();

        var reply = await PostAsync(Strict, body, Hmac(body), Time(TimeSpan.FromSeconds(seconds)));

        reply.ShouldBe(isWelcome ? HttpStatusCode.Created : HttpStatusCode.Unauthorized);
        reply.Text.Contains("stale_timestamp", StringComparison.Ordinal).ShouldBe(!isWelcome);
    }

    [Theory]
    [InlineData("2026-05-04T10:00:00")]
    [InlineData("1777888800")]
    [InlineData("yesterday")]
    public async Task A_time_that_is_no_RFC_3339_is_none(string timestamp)
    {
        var body = NewBody();

        (await PostAsync(Strict, body, Hmac(body), timestamp)).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "stale_timestamp"
        );
    }

    [Theory]
    [InlineData("hmac-sha256")]
    [InlineData("es256")]
    public async Task A_signature_serves_one_request_and_its_retries(string algorithm)
    {
        var body = NewBody();
        var signature = Sign(algorithm, Canonical(body));
        var key = AcpAgent.NewKey();
        var first = await PostAsync(Strict, body, signature, key: key);

        var retried = await PostAsync(Strict, body, signature, key: key);
        var replayed = await PostAsync(Strict, body, signature);
        var elsewhere = await PostAsync(Strict, body, signature, key: key, path: $"/checkout_sessions/{first.Id}");

        retried.ShouldBe(HttpStatusCode.Created).Id.ShouldBe(first.Id);
        retried.Headers["Idempotent-Replayed"].ShouldBe("true");
        replayed.ShouldBeError(HttpStatusCode.Unauthorized, "invalid_signature");
        elsewhere.ShouldBeError(HttpStatusCode.Unauthorized, "invalid_signature");
    }

    [Fact]
    public async Task A_replay_cannot_hide_behind_the_other_root_of_the_curve()
    {
        var body = NewBody();
        var signature = Base64Url.DecodeFromChars(Sign("es256", Canonical(body)));
        (await PostAsync(Strict, body, Base64Url.EncodeToString(signature))).ShouldBe(HttpStatusCode.Created);

        var order = System.Numerics.BigInteger.Parse(
            "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture
        );
        var mirrored =
            order - new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var bytes = mirrored.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] other = [.. signature[..32], .. new byte[32 - bytes.Length], .. bytes];

        host.Elliptic.VerifyData(Encoding.UTF8.GetBytes(Canonical(body)), other, HashAlgorithmName.SHA256)
            .ShouldBeTrue();
        (await PostAsync(Strict, body, Base64Url.EncodeToString(other))).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "invalid_signature"
        );
    }

    [Fact]
    public async Task Where_the_time_is_signed_too_another_time_makes_it_wrong()
    {
        var agent = host.Agent(AcpHost.CreatedAgentKey);
        var body = NewBody();
        var later = Time(TimeSpan.FromSeconds(1));

        (await PostAsync(agent, body, Hmac(body))).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_signature");
        var signature = Sign("hmac-sha256", $"{Now}.{Canonical(body)}");
        (await PostAsync(agent, body, signature)).ShouldBe(HttpStatusCode.Created);
        (await PostAsync(agent, body, signature, later)).ShouldBeError(
            HttpStatusCode.Unauthorized,
            "invalid_signature"
        );
        // The same wish once more is another request with another signature.
        (await PostAsync(agent, body, Sign("hmac-sha256", $"{later}.{Canonical(body)}"), later)).ShouldBe(
            HttpStatusCode.Created
        );
    }

    [Fact]
    public async Task Tools_are_signed_likewise()
    {
        using var http = host.Server.CreateClient();
        await using var agent = await McpAgent.ConnectAsync(http, AcpHost.AgentKey);
        var body = NewBody();

        var (_, unsigned) = await agent.RefusalAsync("create_checkout_session", null, body);
        var arguments = agent.Arguments(null, body, AcpAgent.NewKey());
        var meta = (System.Text.Json.Nodes.JsonObject)arguments["meta"]!;
        meta["signature"] = Hmac(body);
        meta["timestamp"] = Now;
        var created = await agent.CallAsync("create_checkout_session", arguments);
        meta["idempotency_key"] = AcpAgent.NewKey();

        unsigned["code"]!.GetValue<string>().ShouldBe("missing_signature");
        created.IsError.ShouldNotBe(true);
        var replay = await Should.ThrowAsync<McpProtocolException>(() =>
            agent.CallAsync("create_checkout_session", arguments)
        );
        replay.Message.ShouldContain("has been used");
    }

    private Task<AcpReply> PostAsync(
        AcpAgent agent,
        string body,
        string? signature,
        string? timestamp = null,
        string? key = null,
        string path = "/checkout_sessions"
    ) =>
        agent.PostAsync(
            path,
            body,
            key,
            request =>
            {
                if (signature is not null)
                {
                    request.Headers.TryAddWithoutValidation("Signature", signature);
                    request.Headers.TryAddWithoutValidation("Timestamp", timestamp ?? Now);
                }
            }
        );

    private static string NewBody() =>
        AcpAgent.Create(withAddress: false).Insert(1, $"\"order_notes\":\"No. {Interlocked.Increment(ref last)}\",");

    private static string Canonical(string body) => SortedJson.Of(JsonElement.Parse(body))!;

    private string Hmac(string body) => Sign("hmac-sha256", Canonical(body));

    private string Time(TimeSpan after) =>
        (host.Time.GetUtcNow() + after).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string Sign(string algorithm, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        if (algorithm == "ed25519")
        {
            var signer = new Ed25519Signer();
            signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(SigningHost.Edwards));
            signer.BlockUpdate(content, 0, content.Length);
            return Base64Url.EncodeToString(signer.GenerateSignature());
        }

        return Base64Url.EncodeToString(
            algorithm == "es256"
                ? host.Elliptic.SignData(content, HashAlgorithmName.SHA256)
                : HMACSHA256.HashData(Encoding.UTF8.GetBytes(SigningHost.Secret), content)
        );
    }
}
