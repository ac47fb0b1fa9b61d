namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The imported shop on SQLite.</summary>
public sealed class ImportedShopOnSqlite() : ImportedShop(postgreSql: false);
