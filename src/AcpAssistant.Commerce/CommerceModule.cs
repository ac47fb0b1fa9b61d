using System.Collections.Immutable;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Payments.Authentication;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Commerce.Risk;
using AcpAssistant.Commerce.Taxes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Commerce;

/// <summary>Registers checkout, orders and returns.</summary>
public static class CommerceModule
{
    /// <summary>Adds the services; stores, catalogue and gateway come from the adapters, sections of the options from the host.</summary>
    public static IServiceCollection AddCommerce(this IServiceCollection services)
    {
        AddOptions<ShopOptions, ShopOptionsValidator>(services);
        AddOptions<CheckoutOptions, CheckoutOptionsValidator>(services);
        AddOptions<InterventionOptions, InterventionOptionsValidator>(services);
        AddOptions<ShippingOptions, ShippingOptionsValidator>(services);
        AddOptions<TaxOptions, TaxOptionsValidator>(services);
        AddOptions<DiscountOptions, DiscountOptionsValidator>(services);
        AddOptions<ReturnPolicyOptions, ReturnPolicyOptionsValidator>(services);
        AddOptions<MarketingOptions, MarketingOptionsValidator>(services);
        AddOptions<OutboxOptions, OutboxOptionsValidator>(services);
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<ShopOptions>, ShopRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<ShippingOptions>, ShippingRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<DiscountOptions>, DiscountRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<ReturnPolicyOptions>, ReturnRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<MarketingOptions>, MarketingRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<InterventionOptions>, InterventionRules>(),
        ]);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdGenerator, GuidIdGenerator>();
        services.TryAddSingleton(provider => new PricingRules(
            provider.GetRequiredService<IOptions<ShippingOptions>>().Value,
            provider.GetRequiredService<IOptions<TaxOptions>>().Value
        )
        {
            Discounts = provider.GetRequiredService<IOptions<DiscountOptions>>().Value,
        });
        services.TryAddSingleton(provider => new CheckoutRules(
            provider.GetRequiredService<IOptions<ShopOptions>>().Value.ParsedCurrency,
            provider.GetRequiredService<IOptions<CheckoutOptions>>().Value,
            provider.GetRequiredService<PricingRules>()
        )
        {
            Consents = ConsentsOf(provider),
            Interventions = provider.GetRequiredService<IOptions<InterventionOptions>>().Value,
        });
        services.TryAddSingleton<AttemptOutcomes>();
        services.TryAddSingleton<PaymentPages>();
        services.TryAddSingleton<ITaxService, TableTaxService>();
        services.TryAddSingleton<StrayCharges>();
        services.TryAddSingleton<CheckoutPayments>();
        services.TryAddSingleton<Approvals>();
        services.TryAddSingleton<CheckoutService>();
        services.TryAddSingleton<HostedCheckout>();
        services.TryAddSingleton<ICheckoutStarter>(provider => provider.GetRequiredService<CheckoutService>());
        services.TryAddSingleton<OrderRefunds>();
        services.TryAddSingleton<OrderLedger>();
        services.TryAddSingleton<OrderService>();
        services.TryAddSingleton<ReturnService>();
        services.TryAddSingleton<OutboxDispatcher>();
        return services;
    }

    /// <summary>Adds the vault in front of the payment gateway registered so far, whose cipher and store the host adds.</summary>
    public static IServiceCollection AddPaymentVault(this IServiceCollection services)
    {
        AddOptions<VaultOptions, VaultOptionsValidator>(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VaultOptions>, VaultKeysRule>());
        services.TryAddSingleton<PaymentVault>();
        var inner = services.Last(service => service.ServiceType == typeof(IPaymentGateway));
        services.Remove(inner);
        services.AddSingleton<IPaymentGateway>(provider => new VaultGateway(
            (IPaymentGateway)(
                inner.ImplementationInstance
                ?? inner.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)
            ),
            provider.GetRequiredService<PaymentVault>()
        ));
        return services;
    }

    /// <summary>Adds the shop's rules about risk on top of <see cref="AddCommerce"/>, for hosts that have a store for them.</summary>
    public static IServiceCollection AddRisk(this IServiceCollection services)
    {
        AddOptions<RiskOptions, RiskOptionsValidator>(services);
        services.TryAddSingleton<RiskGate>();
        return services;
    }

    /// <summary>Adds delegated authentication on top of <see cref="AddPaymentVault"/>, whose 3-D Secure server and store the host adds.</summary>
    public static IServiceCollection AddCardAuthentications(this IServiceCollection services)
    {
        services.TryAddSingleton<CardAuthentications>();
        return services;
    }

    /// <summary>Adds carts on top of <see cref="AddCommerce"/>, for hosts that have a store for them.</summary>
    public static IServiceCollection AddCarts(this IServiceCollection services)
    {
        AddOptions<CartOptions, CartOptionsValidator>(services);
        services.TryAddSingleton<CartService>();
        return services;
    }

    private static ImmutableArray<ConsentOption> ConsentsOf(IServiceProvider provider) =>
        [
            .. provider
                .GetRequiredService<IOptions<MarketingOptions>>()
                .Value.MarketingConsents.Select(channel => new ConsentOption(
                    channel.Channel,
                    channel.DisplayText,
                    channel.PrivacyPolicyUrl,
                    IsSubscribed: false
                )),
        ];

    private static void AddOptions<TOptions, TValidator>(IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
    }
}
