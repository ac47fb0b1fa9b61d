using AcpAssistant.Server.Acp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Read(_ => { }).Agents.ShouldBeEmpty();

    public static TheoryData<string, Action<AcpOptions>, string> Wrong =>
        new()
        {
            { "name", acp => acp.Agents.Add(new AgentOptions { Key = "k" }), "ACP__Agents__0__Name" },
            { "key", acp => acp.Agents.Add(new AgentOptions { Name = "a" }), "ACP__Agents__0__Key" },
            { "blanks", acp => acp.Agents.Add(new AgentOptions { Name = "a", Key = "two words" }), "ACP:Agents:0:Key" },
            { "slash", acp => acp.Agents.Add(new AgentOptions { Name = "a/b", Key = "k" }), "ACP:Agents:0:Name" },
            { "retention", acp => acp.IdempotencyRetention = TimeSpan.FromHours(23), "ACP:IdempotencyRetention" },
            { "lease", acp => acp.IdempotencyLease = TimeSpan.Zero, "ACP:IdempotencyLease" },
            { "body", acp => acp.MaxBodyBytes = 1, "ACP:MaxBodyBytes" },
            { "order", acp => acp.OrderUrl = "/orders", "/orders/{order_id}" },
            { "continue", acp => acp.ContinueUrl = "checkout/{session_id}", "ACP:ContinueUrl" },
            { "base", acp => acp.ApiBaseUrl = "shop", "ACP:ApiBaseUrl" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_named_with_an_example(string name, Action<AcpOptions> change, string told)
    {
        name.ShouldNotBeEmpty();
        Should.Throw<OptionsValidationException>(() => Read(change)).Message.ShouldContain(told);
    }

    [Fact]
    public void Two_agents_cannot_have_one_key() =>
        Should
            .Throw<OptionsValidationException>(() =>
                Read(acp =>
                {
                    acp.Agents.Add(new AgentOptions { Name = "a", Key = "same-secret" });
                    acp.Agents.Add(new AgentOptions { Name = "b", Key = "same-secret" });
                })
            )
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("Key twice"),
                message => message.ShouldNotContain("same-secret")
            );

    [Fact]
    public void Two_agents_cannot_have_one_name() =>
        Should
            .Throw<OptionsValidationException>(() =>
                Read(acp =>
                {
                    acp.Agents.Add(new AgentOptions { Name = "Shopper", Key = "k1" });
                    acp.Agents.Add(new AgentOptions { Name = "shopper", Key = "k2" });
                })
            )
            .Message.ShouldContain("named 'Shopper'");

    private static AcpOptions Read(Action<AcpOptions> change)
    {
        var services = new ServiceCollection().AddAcp().Configure(change);
        return services.BuildServiceProvider().GetRequiredService<IOptions<AcpOptions>>().Value;
    }
}
