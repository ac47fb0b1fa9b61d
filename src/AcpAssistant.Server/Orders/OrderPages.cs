using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Server.Demo;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;
using RazorSlices;

namespace AcpAssistant.Server.Orders;

/// <summary>Puts an order's page together.</summary>
internal sealed class OrderPages(
    IOrderStore orders,
    IReturnStore returns,
    OrderLinks links,
    IOptions<ShopOptions> shop,
    PagesSettings settings
)
{
    /// <summary>Keys of the pages.</summary>
    public OrderLinks Links => links;

    /// <summary>The order, unproven: for checking keys only.</summary>
    public Task<Order?> FindAsync(OrderId id, CancellationToken cancellationToken) =>
        orders.FindForShopAsync(id, cancellationToken);

    /// <summary>The order as it stands.</summary>
    public async Task<RazorSlice<OrderPage>> PageAsync(
        PageLanguage language,
        Order order,
        CancellationToken cancellationToken
    )
    {
        var accepted = await returns.ListAsync(order.Id, cancellationToken);
        return OrderSlice.Create(
            new OrderPage(
                Site(language, order.Id, OrderTexts.In(language).Order),
                order,
                [.. accepted],
                shop.Value.SupportEmail
            )
        );
    }

    /// <summary>Asks whose order it is; the same whether there is one.</summary>
    public RazorSlice<OrderProofPage> Form(PageLanguage language, OrderId id, string? problem) =>
        OrderProofSlice.Create(
            new OrderProofPage(Site(language, id, OrderTexts.In(language).Order), id.Value, problem)
        );

    private SitePage Site(PageLanguage language, OrderId id, string title) =>
        new()
        {
            Title = OrderFigures.Fill(title, id.Value),
            Shop = shop.Value.Name,
            Language = language,
            Path = "/orders/" + Uri.EscapeDataString(id.Value),
            HasStorefront = settings.Demo,
        };
}
