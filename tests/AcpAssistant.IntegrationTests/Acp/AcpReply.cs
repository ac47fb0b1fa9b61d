using System.Net;
using System.Text.Json.Nodes;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record AcpReply(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonObject Body => JsonNode.Parse(Text)!.AsObject();

    public string Id => Body["id"]!.GetValue<string>();

    public string SessionStatus => Body["status"]!.GetValue<string>();

    public long Total(string type) =>
        Body["totals"]!
            .AsArray()
            .Single(total => string.Equals(total!["type"]!.GetValue<string>(), type, StringComparison.Ordinal))![
            "amount"
        ]!.GetValue<long>();

    /// <summary>One of the session's messages has this code.</summary>
    public void ShouldTell(string code) =>
        Body["messages"]!
            .AsArray()
            .Select(message => message!["code"]?.GetValue<string>())
            .Contains(code, StringComparer.Ordinal)
            .ShouldBeTrue(Text);

    public AcpReply ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public void ShouldBeError(HttpStatusCode status, string code, string? param = null, string type = "invalid_request")
    {
        ShouldBe(status);
        Body["type"]!.GetValue<string>().ShouldBe(type);
        Body["code"]!.GetValue<string>().ShouldBe(code);
        Body["param"]?.GetValue<string>().ShouldBe(param);
        Body["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }
}
