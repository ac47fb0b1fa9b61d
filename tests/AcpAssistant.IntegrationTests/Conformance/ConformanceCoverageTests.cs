using System.Reflection;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Retrieval;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>Every port to the database has a suite, and both databases run it.</summary>
public sealed class ConformanceCoverageTests
{
    private static readonly Assembly[] Products =
    [
        typeof(ICheckoutStore).Assembly,
        typeof(IConversationStore).Assembly,
        typeof(ISettingsStore).Assembly,
    ];

    public static TheoryData<string> Ports => [.. PortTypes().Select(port => port.FullName!)];

    [Theory]
    [MemberData(nameof(Ports))]
    public void A_port_has_a_suite_that_both_databases_run(string name)
    {
        var port = PortTypes().Single(type => type.FullName == name);

        Fixtures(port).ShouldBe([typeof(SqliteFixture), typeof(PostgreSqlFixture)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(typeof(IKeywordIndex))]
    [InlineData(typeof(IProductIndex))]
    public void A_search_index_has_a_suite_that_every_adapter_runs(Type port)
    {
        var adapters = Products.SelectMany(assembly => assembly.GetTypes()).Where(type => Implements(type, port));

        IndexSuites(port).Count.ShouldBe(adapters.Count());
        IndexSuites(port).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_search_index_is_among_them() =>
        Products
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsInterface && type.Name.EndsWith("Index", StringComparison.Ordinal))
            .ShouldBe([typeof(IKeywordIndex), typeof(IProductIndex)], ignoreOrder: true);

    [Fact]
    public void The_ports_are_found() => PortTypes().Count().ShouldBeGreaterThanOrEqualTo(15);

    [Fact]
    public void A_port_without_suite_is_caught() => Fixtures(typeof(IDisposable)).ShouldBeEmpty();

    private static bool Implements(Type type, Type port) =>
        type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(port);

    private static List<Type> IndexSuites(Type port) =>
        [
            .. typeof(ConformanceCoverageTests)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(IndexConformance<>).MakeGenericType(port))),
        ];

    private static IEnumerable<Type> PortTypes() =>
        Products.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsInterface && IsPort(type.Name));

    private static bool IsPort(string name) =>
        name is "ICatalog" or "IOutbox" or "IMailbox"
        || (name.StartsWith('I') && name.EndsWith("Store", StringComparison.Ordinal));

    private static List<Type> Fixtures(Type port)
    {
        var suite = typeof(StoreConformance<>).MakeGenericType(port);
        return
        [
            .. typeof(ConformanceCoverageTests)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(suite))
                .SelectMany(type => type.GetInterfaces())
                .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IClassFixture<>))
                .Select(type => type.GetGenericArguments()[0])
                .Distinct(),
        ];
    }
}
