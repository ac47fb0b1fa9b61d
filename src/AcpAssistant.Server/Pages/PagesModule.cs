using AcpAssistant.Server.Admin;
using AcpAssistant.Server.Checkout;
using AcpAssistant.Server.Demo;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Widget;

namespace AcpAssistant.Server.Pages;

/// <summary>The widget, the demo storefront, orders' pages and the review page.</summary>
public static class PagesModule
{
    /// <summary>Adds what the pages need beside stores, checkout and helpdesk.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, PagesSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<StaticAssets>();
        return services.AddWidget().AddDemo().AddOrderPages().AddCheckoutPage().AddReview(settings.DataDirectory);
    }

    /// <summary>Maps the widget's files and endpoints, the review page, pages of orders and sessions, and, in demo mode, storefront and mailbox.</summary>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssetFiles();
        routes.MapCheckoutForWidget();
        routes.MapReview();
        routes.MapOrderPages();
        routes.MapCheckoutPage();
        if (routes.ServiceProvider.GetRequiredService<PagesSettings>().Demo)
        {
            routes.MapDemo();
        }

        return routes;
    }
}
