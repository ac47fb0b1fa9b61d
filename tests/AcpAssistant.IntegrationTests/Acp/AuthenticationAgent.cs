using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>An agent that authenticates cards. Every answer that isn't about keys or addresses is held against JSON Schema and OpenAPI.</summary>
internal sealed class AuthenticationAgent(AcpAgent agent)
{
    public const string Path = "/delegate_authentication";
    public const string Notification = "https://agent.example/3ds/challenge";

    private const string Newest = AcpAgent.Newest;

    public static JsonObject Channel(bool hasScript = true)
    {
        var browser = new JsonObject
        {
            ["accept_header"] = "text/html",
            ["ip_address"] = "192.0.2.1",
            ["javascript_enabled"] = hasScript,
            ["language"] = "en-US",
            ["user_agent"] = "Mozilla/5.0",
        };
        if (hasScript)
        {
            browser["color_depth"] = 24;
            browser["java_enabled"] = false;
            browser["screen_height"] = 1080;
            browser["screen_width"] = 1920;
            browser["timezone_offset"] = 0;
        }

        return new JsonObject { ["type"] = "browser", ["browser"] = browser };
    }

    public static JsonObject Body(string number, bool withChannel = true)
    {
        var body = new JsonObject
        {
            ["merchant_id"] = VaultHost.Merchant,
            ["payment_method"] = new JsonObject
            {
                ["type"] = "card",
                ["number"] = number,
                ["exp_month"] = "03",
                ["exp_year"] = "2030",
                ["name"] = "Ada Byron",
            },
            ["amount"] = new JsonObject { ["value"] = 1000, ["currency"] = "USD" },
        };
        if (withChannel)
        {
            body["channel"] = Channel();
            body["challenge_notification_url"] = Notification;
        }

        return body;
    }

    public async Task<string> BegunAsync(string number) =>
        IdOf((await CreateAsync(Body(number))).ShouldBe(HttpStatusCode.Created));

    public Task<AcpReply> CreateAsync(JsonObject body, string? key = null) => PostAsync(Path, body, key);

    public Task<AcpReply> AuthenticateAsync(string id, string fingerprint = "Y", JsonObject? body = null) =>
        PostAsync(
            $"{Path}/{id}/authenticate",
            body ?? new JsonObject { ["fingerprint_completion"] = fingerprint },
            null
        );

    public Task<AcpReply> FindAsync(string id) => SendAsync(HttpMethod.Get, $"{Path}/{id}", null, null);

    public static string IdOf(AcpReply reply) => reply.Body["authentication_session_id"]!.GetValue<string>();

    private Task<AcpReply> PostAsync(string path, JsonObject body, string? key) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            key
        );

    private async Task<AcpReply> SendAsync(HttpMethod method, string path, HttpContent? content, string? key)
    {
        var reply = await agent.SendAsync(
            method,
            path,
            content,
            request =>
            {
                if (key is not null)
                {
                    request.Headers.Add("Idempotency-Key", key);
                }
            },
            isOfThisVersion: false
        );
        // The schema has no word for a wrong key or address.
        if (
            SpecificationFiles.ArePresent
            && reply.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.NotFound)
        )
        {
            await ShouldFollowTheSpecificationAsync(method, path, reply);
        }

        return reply;
    }

    // The session is closed before a result is added to it: no document can satisfy both, so each is held against its own.
    private static async Task ShouldFollowTheSpecificationAsync(HttpMethod method, string path, AcpReply reply)
    {
        var body = reply.Body;
        if (body["authentication_result"] is JsonObject result)
        {
            body.Remove("authentication_result");
            await ShouldBeAsync("AuthenticationResult", result);
        }

        await ShouldBeAsync((int)reply.Status >= 400 ? "Error" : "DelegateAuthenticationSession", body);
        var problems = await AnswerOpenApi
            .Of(Newest, "delegate_authentication")
            .ProblemsAsync(method.Method, path, (int)reply.Status, body.ToJsonString());
        problems.ShouldBeEmpty(reply.Text);
    }

    private static async Task ShouldBeAsync(string definition, JsonObject json)
    {
        var schema = await SpecificationFiles.SchemaAsync(
            Newest,
            "schema.delegate_authentication.json",
            definition,
            CancellationToken.None
        );
        schema.Validate(json.ToJsonString()).ShouldBeEmpty(json.ToJsonString());
    }
}
