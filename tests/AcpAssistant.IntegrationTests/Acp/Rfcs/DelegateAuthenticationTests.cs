using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.Adapters.Payments.Sandbox.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>The conformance checklist of the delegated authentication RFC (§11).</summary>
public sealed class DelegateAuthenticationTests(VaultHost host) : IClassFixture<VaultHost>
{
    private const string Known = "4917610000000000";
    private const string Challenged = "4000000000003022";
    private const string Attempted = "4000000000003030";
    private const string Rejected = "4000000000003048";
    private const string TakesNoPart = "4000000000003055";
    private const string Fails = "4000000000003063";
    private const string Unknown = "4000000000003071";
    private const string NoFingerprint = "4000000000003089";

    private readonly AuthenticationAgent agent = new(host.Agent());

    [Fulfills(Rfc.DelegateAuthentication, "#1")]
    [Theory]
    [InlineData("2031-01-01", HttpStatusCode.BadRequest)]
    [InlineData("2026-01-30", HttpStatusCode.NotFound)]
    public async Task Versions_that_don_t_know_it_are_refused(string version, HttpStatusCode status)
    {
        var reply = await host.Agent(version: version)
            .SendAsync(
                HttpMethod.Post,
                AuthenticationAgent.Path,
                new StringContent(AuthenticationAgent.Body(Known).ToJsonString(), Encoding.UTF8, "application/json"),
                null,
                isOfThisVersion: false
            );

        reply.ShouldBe(status);
    }

    [Fulfills(Rfc.DelegateAuthentication, "#2")]
    [Fact]
    public async Task A_wrong_key_and_another_agent_get_nothing()
    {
        var id = await agent.BegunAsync(Known);

        (await new AuthenticationAgent(host.Agent("wrong")).FindAsync(id)).ShouldBe(HttpStatusCode.Unauthorized);
        var other = new AuthenticationAgent(host.Agent(AcpHost.OtherAgentKey));
        (await other.FindAsync(id)).ShouldBe(HttpStatusCode.NotFound);
        (await other.AuthenticateAsync(id)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fulfills(Rfc.DelegateAuthentication, "#4")]
    [Fulfills(Rfc.DelegateAuthentication, "#6")]
    [Fulfills(Rfc.DelegateAuthentication, "#7")]
    [Fact]
    public async Task A_known_cardholder_is_authenticated_without_friction()
    {
        var created = (await agent.CreateAsync(AuthenticationAgent.Body(Known))).ShouldBe(HttpStatusCode.Created);
        var asked = (await agent.AuthenticateAsync(AuthenticationAgent.IdOf(created))).ShouldBe(HttpStatusCode.OK);
        var found = (await agent.FindAsync(AuthenticationAgent.IdOf(created))).ShouldBe(HttpStatusCode.OK);

        created.SessionStatus.ShouldBe("action_required");
        created.Body["action"]!["type"]!.GetValue<string>().ShouldBe("fingerprint");
        asked.SessionStatus.ShouldBe("authenticated");
        asked.Body.ContainsKey("authentication_result").ShouldBeFalse();
        found.SessionStatus.ShouldBe("authenticated");
        var result = found.Body["authentication_result"]!;
        result["trans_status"]!.GetValue<string>().ShouldBe("Y");
        result["electronic_commerce_indicator"]!.GetValue<string>().ShouldBe("05");
        Convert.FromBase64String(result["three_ds_cryptogram"]!.GetValue<string>()).Length.ShouldBe(20);
    }

    [Fulfills(Rfc.DelegateAuthentication, "#5")]
    [Theory]
    [InlineData(Attempted, "attempted", "A")]
    [InlineData(Unknown, "not_authenticated", "N")]
    [InlineData(Rejected, "rejected", "R")]
    [InlineData(Fails, "unavailable", null)]
    public async Task What_the_bank_says_is_told(string number, string status, string? transStatus)
    {
        var id = await agent.BegunAsync(number);

        (await agent.AuthenticateAsync(id)).SessionStatus.ShouldBe(status);
        var found = await agent.FindAsync(id);
        found.SessionStatus.ShouldBe(status);
        found.Body["authentication_result"]?["trans_status"]!.GetValue<string>().ShouldBe(transStatus);
        (await agent.AuthenticateAsync(id)).SessionStatus.ShouldBe(status);
    }

    [Fact]
    public async Task A_bank_that_takes_no_part_or_wants_no_fingerprint_says_so_at_once()
    {
        (await agent.CreateAsync(AuthenticationAgent.Body(TakesNoPart))).SessionStatus.ShouldBe("not_supported");
        var pending = await agent.CreateAsync(AuthenticationAgent.Body(NoFingerprint));

        pending.SessionStatus.ShouldBe("pending");
        (await agent.AuthenticateAsync(AuthenticationAgent.IdOf(pending), "U")).SessionStatus.ShouldBe("authenticated");
    }

    [Fulfills(Rfc.DelegateAuthentication, "#6")]
    [Theory]
    [InlineData(true, "authenticated", "Y")]
    [InlineData(false, "not_authenticated", "N")]
    public async Task A_challenge_is_shown_and_its_end_told(bool isApproved, string status, string transStatus)
    {
        var id = await agent.BegunAsync(Challenged);
        var challenge = await ChallengeAsync(id);

        (await agent.FindAsync(id)).SessionStatus.ShouldBe("action_required");
        await EndAsync(challenge, isApproved);
        await EndAsync(challenge, !isApproved);

        var found = await agent.FindAsync(id);
        found.SessionStatus.ShouldBe(status);
        found.Body["authentication_result"]!["trans_status"]!.GetValue<string>().ShouldBe(transStatus);
        found.Body.ContainsKey("action").ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_goes_on_with_ends_by_itself()
    {
        var left = await agent.BegunAsync(Known);
        var challenged = await agent.BegunAsync(Challenged);
        await ChallengeAsync(challenged);

        host.Time.Advance(TimeSpan.FromMinutes(10));
        (await agent.FindAsync(challenged)).SessionStatus.ShouldBe("challenge_abandoned");
        (await agent.FindAsync(left)).SessionStatus.ShouldBe("action_required");
        host.Time.Advance(TimeSpan.FromMinutes(20));
        (await agent.AuthenticateAsync(left)).SessionStatus.ShouldBe("expired");
        (await agent.FindAsync(left)).SessionStatus.ShouldBe("expired");
    }

    [Theory]
    [InlineData("Y", 10, "authenticated")]
    [InlineData("Y", 11, "action_required")]
    [InlineData("N", 0, "action_required")]
    public async Task A_fingerprint_counts_for_ten_seconds(string told, int seconds, string status)
    {
        var id = await agent.BegunAsync(Known);
        host.Time.Advance(TimeSpan.FromSeconds(seconds));

        (await agent.AuthenticateAsync(id, told)).SessionStatus.ShouldBe(status);
    }

    [Fulfills(Rfc.DelegateAuthentication, "#9")]
    [Fact]
    public async Task The_browser_may_be_told_in_either_step_but_must_be()
    {
        var created = await agent.CreateAsync(AuthenticationAgent.Body(Known, withChannel: false));
        var id = AuthenticationAgent.IdOf(created);

        created.SessionStatus.ShouldBe("pending");
        (await agent.AuthenticateAsync(id, "U")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_card", "$.channel");
        var step = new JsonObject
        {
            ["fingerprint_completion"] = "U",
            ["channel"] = AuthenticationAgent.Channel(hasScript: false),
            ["challenge_notification_url"] = AuthenticationAgent.Notification,
        };
        (await agent.AuthenticateAsync(id, body: step)).SessionStatus.ShouldBe("authenticated");
    }

    [Fulfills(Rfc.DelegateAuthentication, "#8")]
    [Theory]
    [InlineData("merchant_id", "\"other\"")]
    [InlineData("payment_method.type", "\"wallet\"")]
    [InlineData("payment_method.number", "\"4917610000000001\"")]
    [InlineData("payment_method.exp_month", "\"13\"")]
    [InlineData("payment_method.exp_year", "\"30\"")]
    [InlineData("payment_method.name", "null")]
    [InlineData("amount.value", "0")]
    [InlineData("amount.currency", "\"usd\"")]
    [InlineData("channel.type", "\"app\"")]
    [InlineData("channel.browser.accept_header", "null")]
    [InlineData("channel.browser.ip_address", "null")]
    [InlineData("channel.browser.javascript_enabled", "null")]
    [InlineData("channel.browser.language", "null")]
    [InlineData("channel.browser.user_agent", "null")]
    [InlineData("channel.browser.color_depth", "null")]
    [InlineData("channel.browser.java_enabled", "null")]
    [InlineData("channel.browser.screen_height", "null")]
    [InlineData("channel.browser.screen_width", "null")]
    [InlineData("channel.browser.timezone_offset", "null")]
    [InlineData("challenge_notification_url", "\"javascript:alert(1)\"")]
    public async Task What_is_wrong_is_named(string field, string value)
    {
        var body = AuthenticationAgent.Body(Known);
        var path = field.Split('.');
        var parent = path[..^1].Aggregate((JsonNode)body, (node, name) => node[name]!);
        parent[path[^1]] = JsonNode.Parse(value);

        (await agent.CreateAsync(body)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_card", "$." + field);
    }

    [Fulfills(Rfc.DelegateAuthentication, "#10")]
    [Fact]
    public async Task A_repeated_request_begins_nothing_new_and_another_is_a_conflict()
    {
        var key = AcpAgent.NewKey();

        var first = await agent.CreateAsync(AuthenticationAgent.Body(Known), key);
        var again = await agent.CreateAsync(AuthenticationAgent.Body(Known), key);
        var other = await agent.CreateAsync(AuthenticationAgent.Body(Attempted), key);

        again.ShouldBe(HttpStatusCode.Created).Text.ShouldBe(first.Text);
        other.ShouldBeError(HttpStatusCode.Conflict, "idempotency_conflict");
    }

    [Fact]
    public async Task No_card_number_is_written_anywhere()
    {
        await agent.BegunAsync(Known);
        await agent.AuthenticateAsync(await agent.BegunAsync(Challenged));

        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            text.Contains(Known, StringComparison.Ordinal).ShouldBeFalse(file);
            text.Contains(Challenged, StringComparison.Ordinal).ShouldBeFalse(file);
        }

        host.Logged.ShouldAllBe(line =>
            !line.Contains(Known, StringComparison.Ordinal) && !line.Contains(Challenged, StringComparison.Ordinal)
        );
    }

    private async Task<JsonNode> ChallengeAsync(string id)
    {
        var asked = await agent.AuthenticateAsync(id);
        asked.SessionStatus.ShouldBe("action_required");
        asked.Body["action"]!["type"]!.GetValue<string>().ShouldBe("challenge");
        return asked.Body["action"]!["challenge"]!;
    }

    private Task EndAsync(JsonNode challenge, bool isApproved) =>
        host
            .Services.GetRequiredService<SandboxChallenges>()
            .EndAsync(
                challenge["three_ds_server_trans_id"]!.GetValue<string>(),
                challenge["acs_trans_id"]!.GetValue<string>(),
                isApproved,
                TestContext.Current.CancellationToken
            );
}
