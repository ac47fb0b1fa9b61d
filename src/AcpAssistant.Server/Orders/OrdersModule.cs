using AcpAssistant.Commerce.Outbox;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Orders;

/// <summary>What happens after an order: its page, and the mails about it.</summary>
internal static class OrdersModule
{
    /// <summary>Adds the page; <see cref="OrderEndpoints.MapOrderPages"/> maps it.</summary>
    public static IServiceCollection AddOrderPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OrderLinks>();
        services.TryAddSingleton<OrderProofs>();
        services.TryAddSingleton<OrderPages>();
        return services;
    }

    /// <summary>Adds the mails as consumers of the outbox; the host binds <see cref="MailOptions"/> and runs the dispatcher.</summary>
    public static IServiceCollection AddOrderMails(this IServiceCollection services, MailOptions options)
    {
        services.AddOptions<MailOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidator>());
        services.TryAddSingleton<OrderLinks>();
        services.TryAddSingleton<OrderMailWriter>();
        if (options.Orders)
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxConsumer, OrderMails>());
        }

        if (options.SupportReplies)
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxConsumer, SupportReplyMails>());
        }

        return services;
    }
}
