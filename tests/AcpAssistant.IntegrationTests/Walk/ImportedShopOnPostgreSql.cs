namespace AcpAssistant.IntegrationTests.Walk;

/// <summary>The imported shop on PostgreSQL.</summary>
public sealed class ImportedShopOnPostgreSql() : ImportedShop(postgreSql: true);
