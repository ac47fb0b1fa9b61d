using Xunit;

namespace AcpAssistant.IntegrationTests.Browser;

/// <summary>The collection of all tests that need the browser; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
