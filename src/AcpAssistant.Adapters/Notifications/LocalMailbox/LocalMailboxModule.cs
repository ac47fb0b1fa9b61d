using AcpAssistant.Assistant.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcpAssistant.Adapters.Notifications.LocalMailbox;

/// <summary>Registers the mailer of demo mode.</summary>
public static class LocalMailboxModule
{
    /// <summary>Adds it as the mailer; needs a mailbox.</summary>
    public static IServiceCollection AddLocalMailbox(this IServiceCollection services)
    {
        services.TryAddSingleton<IMailer, LocalMailer>();
        return services;
    }
}
