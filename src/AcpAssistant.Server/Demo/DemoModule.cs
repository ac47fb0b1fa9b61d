using AcpAssistant.Server.Demo.Pictures;

namespace AcpAssistant.Server.Demo;

/// <summary>The demo storefront and the mailbox page.</summary>
internal static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<Shelves>();
        services.AddSingleton<HelpArticles>();
        return services;
    }

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapStorefront();
        routes.MapPictures();
        routes.MapMailboxPage();
    }
}
