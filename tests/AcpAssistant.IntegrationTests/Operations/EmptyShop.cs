using AcpAssistant.IntegrationTests.Walk;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>A started shop with nothing in it.</summary>
public sealed class EmptyShop() : ShopFixture(postgreSql: false, "--ACP:KnowledgeDirectory=");
