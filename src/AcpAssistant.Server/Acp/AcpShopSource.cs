using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Checkout;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>What the settings tell about the shop, in the protocol's terms.</summary>
internal sealed class AcpShopSource(
    IOptions<ShopOptions> shop,
    IOptions<AcpOptions> options,
    IOptions<InterventionOptions> interventions,
    IPaymentGateway gateway,
    CheckoutLinks links
)
{
    private const string SandboxName = "sandbox";

    // Made once: settings don't change while the server runs.
    private AcpShop? made;

    /// <summary>The shop as configured.</summary>
    public AcpShop Current => made ??= Make();

    private AcpShop Make()
    {
        var acp = options.Value;
        return new AcpShop
        {
            BaseUrl = shop.Value.BaseUrl.TrimEnd('/'),
            Currency = shop.Value.ParsedCurrency,
            Links = Links(),
            Handlers =
            [
                new AcpPaymentHandler
                {
                    Id = acp.PaymentHandlerId,
                    Psp = gateway.Name,
                    MerchantId = acp.MerchantId,
                    Environment = string.Equals(gateway.Name, SandboxName, StringComparison.Ordinal)
                        ? SandboxName
                        : "production",
                },
            ],
            Interventions = gateway.CanAuthenticate ? [InterventionOptions.ThreeDSecure] : [],
            RequiredInterventions = [.. interventions.Value.Required],
            InterventionEnforcement = JsonNamingPolicy.SnakeCaseLower.ConvertName(
                interventions.Value.Enforcement.ToString()
            ),
            OrderUrl = acp.OrderUrl,
            ContinueUrl = acp.ContinueUrl,
            ContinueLink = links.AddressOf,
            SupportEmail = string.IsNullOrWhiteSpace(shop.Value.SupportEmail) ? null : shop.Value.SupportEmail,
        };
    }

    private ImmutableArray<AcpLink> Links()
    {
        var baseUrl = shop.Value.BaseUrl.TrimEnd('/');
        return
        [
            .. shop
                .Value.Links.OrderBy(link => link.Key, StringComparer.Ordinal)
                .Select(link => new AcpLink(link.Key, link.Value.StartsWith('/') ? baseUrl + link.Value : link.Value)),
        ];
    }
}
