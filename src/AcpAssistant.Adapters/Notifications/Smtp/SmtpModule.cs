using AcpAssistant.Assistant.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Smtp;

/// <summary>Registers sending by SMTP.</summary>
public static class SmtpModule
{
    /// <summary>Adds it as the mailer; <see cref="SmtpOptions"/> are checked at start.</summary>
    public static IServiceCollection AddSmtpMail(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>());
        services.TryAddSingleton<IMailer, SmtpMailer>();
        return services;
    }
}
