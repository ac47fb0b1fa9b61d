using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

public sealed class VaultDiscoveryTests(VaultHost host) : IClassFixture<VaultHost>
{
    [Fact]
    public async Task A_shop_that_is_its_own_vault_says_so()
    {
        var reply = await host.Agent().SendAsync(HttpMethod.Get, "/.well-known/acp.json", null, null);

        reply.ShouldBe(HttpStatusCode.OK).Body["capabilities"]!["services"]!
            .ToJsonString()
            .ShouldBe("""["checkout","orders","delegate_payment","carts"]""");
    }
}
