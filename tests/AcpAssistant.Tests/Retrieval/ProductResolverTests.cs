using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Tests.Knowledge;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Retrieval;

public sealed class ProductResolverTests : IAsyncLifetime
{
    private readonly KnowledgeLab _lab = new();

    public async ValueTask InitializeAsync() =>
        await _lab.IngestAsync(
            KnowledgeLab.Product(
                "ridge-tee",
                "Ridge Merino Tee",
                new DocumentFact("Care", "Wash cold"),
                new DocumentFact(WellKnownFacts.ItemNumbers, "RM-TEE-BLU-M, RM-TEE-BLU-L")
            ),
            KnowledgeLab.Product("valley-tee", "Valley Merino Tee"),
            KnowledgeLab.Product("hearth", "Hearth Down Jacket"),
            KnowledgeLab.Product("glow", "Glow Down Jacket"),
            KnowledgeLab.Product(
                "lens-sony",
                "Argent 35 mm f/1.8 for Sony E",
                new DocumentFact("Filter thread", "55 mm")
            ),
            KnowledgeLab.Product("lens-nikon", "Argent 35 mm f/1.8 for Nikon Z"),
            KnowledgeLab.Product("boots", "Granite Hiking Boots"),
            KnowledgeLab.Product("tent", "Loon Three Tent"),
            KnowledgeLab.Product("lamp", "Beacon 350 Headlamp")
        );

    [Theory]
    [InlineData("Does the Ridge Merino Tee shrink?", "ridge-tee", "mention")]
    [InlineData("is the ridge merino machine washable", "ridge-tee", "mention")]
    [InlineData("Does the Rigde Merino Tee shrink?", "ridge-tee", "spelling")]
    [InlineData("Do you have RM-TEE-BLU-L?", "ridge-tee", "sku")]
    [InlineData("is rm-tee-blu-m soft", "ridge-tee", "sku")]
    [InlineData("How heavy is the beacon 350?", "lamp", "mention")]
    [InlineData("beacon head lamp battery", "lamp", "mention")]
    [InlineData("I want a Hearth jacket", "hearth", "mention")]
    public async Task A_product_is_recognised(string message, string product, string how) =>
        (await ResolveAsync(message))
            .ShouldBeOfType<ProductResolution.Known>()
            .ShouldSatisfyAllConditions(known => known.ProductId.ShouldBe(product), known => known.How.ShouldBe(how));

    [Theory]
    [InlineData("What is the minimum focus distance of the Argent 35 mm?", "lens-sony", "lens-nikon")]
    [InlineData("Is the down jacket warm?", "hearth", "glow")]
    public async Task Several_that_fit_are_asked_about(string message, string first, string second) =>
        (await ResolveAsync(message))
            .ShouldBeOfType<ProductResolution.Ambiguous>()
            .Candidates.Select(candidate => candidate.ProductId)
            .ShouldBe([first, second], ignoreOrder: true);

    [Theory]
    [InlineData("Do you sell merino tees?")]
    [InlineData("Which jackets are warm?")]
    [InlineData("I'm looking for a down jacket")]
    [InlineData("What is your return policy?")]
    [InlineData("hello")]
    [InlineData("")]
    public async Task A_kind_of_product_or_no_product_is_no_mention(string message) =>
        (await ResolveAsync(message)).ShouldBeOfType<ProductResolution.None>();

    [Theory]
    [InlineData("does it shrink?")]
    [InlineData("and in L?")]
    [InlineData("What filter thread does the lens have?")]
    public async Task A_message_that_leans_on_the_talk_is_about_the_product_in_focus(string message) =>
        (await _lab.Resolver.ResolveAsync(message, null, "lens-sony", TestContext.Current.CancellationToken))
            .ShouldBeOfType<ProductResolution.Known>()
            .How.ShouldBe("conversation");

    [Theory]
    [InlineData("How long does shipping take?")]
    [InlineData("which tents do you sell")]
    public async Task A_question_about_the_shop_leaves_the_product_in_focus_alone(string message) =>
        (
            await _lab.Resolver.ResolveAsync(message, null, "lens-sony", TestContext.Current.CancellationToken)
        ).ShouldBeOfType<ProductResolution.None>();

    [Fact]
    public async Task The_page_decides_unless_another_product_is_named()
    {
        var stop = TestContext.Current.CancellationToken;

        (await _lab.Resolver.ResolveAsync("Is it warm?", "hearth", null, stop))
            .ShouldBeOfType<ProductResolution.Known>()
            .How.ShouldBe("context");
        (await _lab.Resolver.ResolveAsync("Is the down jacket warm?", "glow", null, stop))
            .ShouldBeOfType<ProductResolution.Known>()
            .ProductId.ShouldBe("glow");
        (await _lab.Resolver.ResolveAsync("And the Ridge Merino Tee?", "hearth", null, stop))
            .ShouldBeOfType<ProductResolution.Known>()
            .ProductId.ShouldBe("ridge-tee");
    }

    public ValueTask DisposeAsync()
    {
        _lab.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<ProductResolution> ResolveAsync(string message) =>
        _lab.Resolver.ResolveAsync(message, null, null, TestContext.Current.CancellationToken);
}
