using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Server.Widget;

/// <summary>The checkout as the widget uses it.</summary>
internal static class WidgetModule
{
    public static IServiceCollection AddWidget(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITestCards, Hosting.SandboxTestCards>();
        services.AddSingleton<CheckoutViews>();
        services.AddSingleton<OncePerKey>();
        return services;
    }
}
