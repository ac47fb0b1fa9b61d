using System.Text;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp;

public sealed class RepeatedNameTests
{
    [Theory]
    [InlineData("""{"a":1,"a":2}""", "$.a")]
    [InlineData("""{"a":{"b":1},"c":[1,{"d":1},{"b":1,"b":2}]}""", "$.c[2].b")]
    [InlineData("""[[{"x y":1}],[1,[2],{"x y":1,"x y":1}]]""", "$[1][2]['x y']")]
    [InlineData("""{"a":1,"\u0061":2}""", "$.a")]
    [InlineData("""{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}""", null)]
    [InlineData("""{"a":1""", null)]
    [InlineData("{", null)]
    [InlineData("7", null)]
    public void The_place_of_a_repeated_name_is_found(string json, string? path) =>
        RepeatedName.PathIn(Encoding.UTF8.GetBytes(json), 64).ShouldBe(path);
}
