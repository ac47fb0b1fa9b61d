using AcpAssistant.Server.Acp;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Acp;

public sealed class AgentKeysTests
{
    // SHA-256 of "abc" and of the empty text, as FIPS 180 and everybody's sha256sum have them.
    private const string HashOfAbc = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
    private const string HashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData("Bearer abc", true)]
    [InlineData("bearer  abc ", true)]
    [InlineData("Bearer second", true)]
    [InlineData("Bearer third", false)]
    [InlineData("Bearer " + HashOfAbc, false)]
    [InlineData("Bearer ", false)]
    [InlineData("abc", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_key_kept_as_hash_is_known_beside_the_next_one(string? authorization, bool isKnown)
    {
        var agent = new AgentOptions
        {
            Name = "chatgpt",
            KeyHash = HashOfAbc,
            NextKeyHash = AgentKeys.HashesOf(new AgentOptions { Key = "second" }).Single(),
        };
        var keys = Keys(new AgentOptions { Name = "other", Key = "other-key" }, agent);

        keys.Identify(authorization).ShouldBe(isKnown ? agent : null);
    }

    [Fact]
    public void A_key_and_the_hash_of_the_same_key_can_not_belong_to_two_agents()
    {
        var options = new AcpOptions
        {
            Agents =
            [
                new AgentOptions { Name = "first", Key = "abc" },
                new AgentOptions { Name = "second", KeyHash = HashOfAbc },
            ],
        };

        new AcpRules().Validate(null, options).FailureMessage!.ShouldContain("same Key twice");
    }

    [Fact]
    public void An_agent_without_any_key_stops_the_start() =>
        new AcpRules()
            .Validate(null, new AcpOptions { Agents = [new AgentOptions { Name = "first" }] })
            .FailureMessage!.ShouldContain("ACP__Agents__0__KeyHash");

    [Theory]
    [InlineData("abc")]
    [InlineData(HashOfNothing + "0")]
    public void A_hash_that_is_none_is_named(string hash) =>
        new AcpOptionsValidator()
            .Validate(null, new AcpOptions { Agents = [new AgentOptions { Name = "first", KeyHash = hash }] })
            .FailureMessage!.ShouldContain("KeyHash");

    private static AgentKeys Keys(params AgentOptions[] agents) =>
        new(Options.Create(new AcpOptions { Agents = agents }));
}
