using System.Text.Json;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Acp.Signing;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What signatures are made over, and with what.</summary>
public sealed class SignatureRulesTests
{
    [Theory]
    [InlineData("hmac-sha256", "short")]
    [InlineData("es256", "not a key")]
    [InlineData("ed25519", "AAAA")]
    public void A_key_that_cannot_be_read_stops_the_start(string algorithm, string key) =>
        Faults(new SigningOptions { Keys = [new SigningKeyOptions { Algorithm = algorithm, Key = key }] })
            .ShouldContain("ACP:Agents:0:Signing:Keys:0:Key can't be read");

    [Fact]
    public void Signatures_without_a_key_stop_the_start() =>
        Faults(new SigningOptions { Mode = "required" }).ShouldContain("ACP__Agents__0__Signing__Keys__0__Key");

    [Theory]
    [InlineData(
        """{"b":[1.50,1e21,1E-7,0.000001,-0,100],"a":"é\u0001\/\"<"}""",
        """{"a":"é\u0001/\"<","b":[1.5,1e+21,1e-7,0.000001,0,100]}"""
    )]
    [InlineData("""{"€":1,"\r":2,"1":{},"ö":[],"t":[true,null]}""", """{"\r":2,"1":{},"t":[true,null],"ö":[],"€":1}""")]
    [InlineData(
        "[333333333.33333329,9007199254740993,123456789012345680000,5e-324]",
        "[333333333.3333333,9007199254740992,123456789012345680000,5e-324]"
    )]
    public void The_canonical_text_is_that_of_RFC_8785(string body, string canonical) =>
        SortedJson.Of(JsonElement.Parse(body)).ShouldBe(canonical);

    private static string Faults(SigningOptions signing) =>
        new SignatureRules()
            .Validate(null, new AcpOptions { Agents = [new AgentOptions { Name = "a", Signing = signing }] })
            .FailureMessage!;
}
