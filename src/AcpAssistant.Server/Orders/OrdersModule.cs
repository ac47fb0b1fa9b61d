using AcpAssistant.Adapters.Notifications.Webhooks;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Server.Pages;
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
        services.TryAddSingleton<SignedKeys>();
        services.TryAddSingleton<OrderLinks>();
        services.TryAddSingleton<OrderProofs>();
        services.TryAddSingleton<OrderPages>();
        return services;
    }

    /// <summary>Adds webhooks to agents, one consumer of the outbox per receiver; the host binds <see cref="WebhookOptions"/> and adds the protocol.</summary>
    public static IServiceCollection AddOrderWebhooks(this IServiceCollection services, WebhookOptions options)
    {
        services.AddWebhooks();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookOptions>, WebhookAgentRules>());
        for (var index = 0; index < options.Webhooks.Count; index++)
        {
            var place = index;
            services.AddSingleton<IOutboxConsumer>(provider =>
            {
                var receiver = provider.GetRequiredService<IOptions<WebhookOptions>>().Value.Webhooks[place];
                var shop = provider.GetRequiredService<IOptions<ShopOptions>>().Value;
                return ActivatorUtilities.CreateInstance<OrderWebhooks>(
                    provider,
                    WebhookReceiver.Of(receiver, shop.Name)
                );
            });
        }

        return services;
    }

    /// <summary>Adds the mails as consumers of the outbox; the host binds <see cref="MailOptions"/> and runs the dispatcher.</summary>
    public static IServiceCollection AddOrderMails(this IServiceCollection services, MailOptions options)
    {
        services.AddOptions<MailOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidator>());
        services.TryAddSingleton<SignedKeys>();
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
