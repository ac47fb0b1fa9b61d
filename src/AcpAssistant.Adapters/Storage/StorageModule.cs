using AcpAssistant.Adapters.Storage.PostgreSql;
using AcpAssistant.Adapters.Storage.Sqlite;
using AcpAssistant.Adapters.Storage.Stores;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Helpdesk;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Catalog;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Payments.Authentication;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Commerce.Risk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Storage;

/// <summary>Registers the database and every store on it.</summary>
public static class StorageModule
{
    /// <summary>Adds storage with the options given; throws <see cref="OptionsValidationException"/> when they are wrong. Run <see cref="Migrator"/> before first use.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        var validation = new StorageOptionsValidator().Validate(name: null, options);
        if (validation.Failed)
        {
            throw new OptionsValidationException(nameof(StorageOptions), typeof(StorageOptions), validation.Failures);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Database>(_ =>
            options.Provider is "postgresql"
                ? new PostgreSqlDatabase(options.ConnectionString!)
                : new SqliteDatabase(options.DataDirectory)
        );
        services.TryAddSingleton<Migrator>();
        services.TryAddSingleton<ISettingsStore, SqlSettingsStore>();
        services.TryAddSingleton<IdempotencyRows>();
        services.TryAddSingleton<ICheckoutStore, SqlCheckoutStore>();
        services.TryAddSingleton<ICartStore, SqlCartStore>();
        services.TryAddSingleton<IVaultStore, SqlVaultStore>();
        services.TryAddSingleton<IRiskStore, SqlRiskStore>();
        services.TryAddSingleton<IAuthenticationStore, SqlAuthenticationStore>();
        services.TryAddSingleton<IIdempotencyStore, SqlIdempotencyStore>();
        services.TryAddSingleton<IOutbox, SqlOutbox>();
        services.TryAddSingleton<IOrderStore, SqlOrderStore>();
        services.TryAddSingleton<ICatalog, SqlCatalog>();
        services.TryAddSingleton<IReturnStore, SqlReturnStore>();
        services.TryAddSingleton<ICustomerStore, SqlCustomerStore>();
        services.TryAddSingleton<IMarketingStore, SqlMarketingStore>();
        services.TryAddSingleton<IKnowledgeStore, SqlKnowledgeStore>();
        services.TryAddSingleton<IConversationStore, SqlConversationStore>();
        services.TryAddSingleton<IOneTimeCodeStore, SqlOneTimeCodeStore>();
        services.TryAddSingleton<ITicketStore, SqlTicketStore>();
        services.TryAddSingleton<IMailbox, SqlMailbox>();
        services.TryAddSingleton<IReadReceiptStore, SqlReadReceiptStore>();
        return services;
    }
}
