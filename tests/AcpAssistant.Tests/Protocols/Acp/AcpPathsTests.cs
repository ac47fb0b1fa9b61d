using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp;

public sealed class AcpPathsTests
{
    private static readonly AcpPaths Paths = new(
        ("$.line_items", "$.items"),
        ("$.options[*].option_id", "$.options[*].shipping.option_id"),
        ("$.details.address", "$.address")
    );

    [Theory]
    [InlineData(null, null)]
    [InlineData("$", "$")]
    [InlineData("$.line_items", "$.items")]
    [InlineData("$.line_items[3].quantity", "$.items[3].quantity")]
    [InlineData("$.line_items_total", "$.line_items_total")]
    [InlineData("$.options[12].option_id", "$.options[12].shipping.option_id")]
    [InlineData("$.options[12].type", "$.options[12].type")]
    [InlineData("$.options", "$.options")]
    [InlineData("$.options[", "$.options[")]
    [InlineData("$.details.address.city", "$.address.city")]
    [InlineData("$.details.name", "$.details.name")]
    public void A_place_is_named_as_the_version_names_it(string? newest, string? named) =>
        Paths.Of(newest).ShouldBe(named);

    [Theory]
    [InlineData("$.items[0].id")]
    [InlineData("$.options[0].shipping.option_id")]
    [InlineData("$.address.city")]
    public void A_place_in_the_version_s_own_words_stays(string path) => Paths.Of(path).ShouldBe(path);
}
