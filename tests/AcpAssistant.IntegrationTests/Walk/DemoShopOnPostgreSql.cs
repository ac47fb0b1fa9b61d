namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The demo shop on PostgreSQL.</summary>
public sealed class DemoShopOnPostgreSql() : ShopFixture(postgreSql: true);
