using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The pages of the sandbox's bank as an agent's browser posts to them.</summary>
public sealed partial class SandboxChallengePageTests(VaultHost host) : IClassFixture<VaultHost>
{
    private const string Challenged = "4000000000003022";

    private readonly AuthenticationAgent agent = new(host.Agent());

    [Theory]
    [InlineData("yes", "authenticated", "Y")]
    [InlineData("no", "not_authenticated", "N")]
    public async Task A_cardholder_answers_on_the_page_and_the_agent_is_told(string step, string status, string result)
    {
        var id = await agent.BegunAsync(Challenged);
        var challenge = (await agent.AuthenticateAsync(id)).Body["action"]!["challenge"]!;
        var transaction = challenge["three_ds_server_trans_id"]!.GetValue<string>();
        var acs = challenge["acs_trans_id"]!.GetValue<string>();
        var path = new Uri(challenge["acs_url"]!.GetValue<string>()).AbsolutePath;

        var shown = await PostAsync(path, ("creq", Creq(transaction, acs)));
        var ended = await PostAsync(path + "/end", ("transaction", transaction), ("acs", acs), ("do", step));

        shown.ShouldContain("Sandbox bank");
        ended.ShouldContain($"action=\"{AuthenticationAgent.Notification}\"");
        var told = JsonNode.Parse(Base64Url.DecodeFromChars(Cres().Match(ended).Groups[1].Value))!;
        told["transStatus"]!.GetValue<string>().ShouldBe(result);
        (await agent.FindAsync(id)).SessionStatus.ShouldBe(status);
    }

    [Fact]
    public async Task A_challenge_that_nobody_opened_is_not_shown()
    {
        using var client = host.Server.CreateClient();
        using var form = new FormUrlEncodedContent([new("creq", Creq("sandbox_3ds_none", "none"))]);

        using var response = await client.PostAsync(
            new Uri("/sandbox/3ds/challenge", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fingerprint_is_told_to_the_address_that_was_named()
    {
        var data = Encoded(
            """{"threeDSServerTransID":"t-1","threeDSMethodNotificationURL":"https://agent.example/3ds/method"}"""
        );

        (await PostAsync("/sandbox/3ds/method", ("threeDSMethodData", data))).ShouldContain(
            "action=\"https://agent.example/3ds/method\""
        );
    }

    private static string Creq(string transaction, string acs) =>
        Encoded(
            $$"""{"threeDSServerTransID":"{{transaction}}","acsTransID":"{{acs}}","messageVersion":"2.2.0","messageType":"CReq"}"""
        );

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var client = host.Server.CreateClient();
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await client.PostAsync(
            new Uri(path, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"cres\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cres();
}
