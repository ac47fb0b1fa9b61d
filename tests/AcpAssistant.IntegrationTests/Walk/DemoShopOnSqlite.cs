namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The demo shop as it comes: SQLite.</summary>
public sealed class DemoShopOnSqlite() : ShopFixture(postgreSql: false);
