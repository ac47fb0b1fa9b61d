using AcpAssistant.Assistant.Helpdesk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Adapters.Helpdesk.Local;

/// <summary>Registers the helpdesk in our own database.</summary>
public static class LocalHelpdeskModule
{
    /// <summary>Adds it as the helpdesk; needs a ticket store and a conversation store.</summary>
    public static IServiceCollection AddLocalHelpdesk(this IServiceCollection services)
    {
        services.TryAddSingleton<LocalHelpdesk>();
        services.TryAddSingleton<IHelpdesk>(provider => provider.GetRequiredService<LocalHelpdesk>());
        services.TryAddSingleton<ITicketDesk>(provider => provider.GetRequiredService<LocalHelpdesk>());
        return services;
    }
}
