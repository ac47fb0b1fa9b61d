using AcpAssistant.Adapters.Helpdesk.Local;
using AcpAssistant.Adapters.Imports;
using AcpAssistant.Adapters.Models;
using AcpAssistant.Adapters.Notifications.LocalMailbox;
using AcpAssistant.Adapters.Notifications.Smtp;
using AcpAssistant.Adapters.Notifications.Webhooks;
using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Adapters.Search.Lucene;
using AcpAssistant.Adapters.Sources;
using AcpAssistant.Adapters.Storage;
using AcpAssistant.Adapters.Tables;
using AcpAssistant.Assistant.Conversation;
using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Prompts;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Commerce.Outbox;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Commerce.Risk;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Admin;
using AcpAssistant.Server.Chat;
using AcpAssistant.Server.Control;
using AcpAssistant.Server.Mcp;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Pages;
using AcpAssistant.Server.Payments;
using AcpAssistant.Server.Search;
using AcpAssistant.Server.Widget;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>The one place where everything is put together.</summary>
internal static class Composition
{
    private static readonly Dictionary<Type, string> Sections = new()
    {
        [typeof(ServerOptions)] = "ACP",
        [typeof(AcpOptions)] = "ACP",
        [typeof(WebhookOptions)] = "ACP",
        [typeof(RateLimitOptions)] = "ACP__RateLimits",
        [typeof(ShopOptions)] = "ACP__Shop",
        [typeof(CheckoutOptions)] = "ACP__Checkout",
        [typeof(CartOptions)] = "ACP__Carts",
        [typeof(MarketingOptions)] = "ACP",
        [typeof(RiskOptions)] = "ACP__Risk",
        [typeof(InterventionOptions)] = "ACP__Interventions",
        [typeof(ShippingOptions)] = "ACP__Shipping",
        [typeof(TaxOptions)] = "ACP__Tax",
        [typeof(DiscountOptions)] = "ACP__Discounts",
        [typeof(ReturnPolicyOptions)] = "ACP__Returns",
        [typeof(ChatOptions)] = "ACP__Chat",
        [typeof(ChatHttpOptions)] = "ACP__Chat",
        [typeof(IdentityOptions)] = "ACP__Identity",
        [typeof(AnswerOptions)] = "ACP__Answers",
        [typeof(MerchantLoginOptions)] = "ACP__Login",
        [typeof(KnowledgeOptions)] = "ACP__Knowledge",
        [typeof(SmtpOptions)] = "ACP__Smtp",
        [typeof(StripeOptions)] = "ACP__Stripe",
        [typeof(VaultOptions)] = "ACP__Vault",
        [typeof(ModelTurnOptions)] = "ACP__Model",
        [typeof(ModelOptions)] = "ACP__Model",
        [typeof(StorageOptions)] = "ACP__Storage",
        [typeof(OutboxOptions)] = "ACP__Outbox",
        [typeof(MailOptions)] = "ACP__Mails",
        [typeof(WidgetOptions)] = "ACP__Widget",
        [typeof(ReviewOptions)] = "ACP__Review",
    };

    /// <summary>Where a group of settings is written, for messages; null for one that has no section.</summary>
    public static string? SectionOf(Type options) => Sections.GetValueOrDefault(options);

    /// <summary>What server and command-line verbs share: domain, stores, knowledge, work.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services, IConfiguration configuration)
    {
        var root = configuration.GetSection("ACP");
        services.Configure<ServerOptions>(root);
        services.AddOptions<ServerOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.Configure<RateLimitOptions>(root.GetSection("RateLimits"));
        services.AddOptions<RateLimitOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.Configure<AcpOptions>(root);
        services.AddSingleton<IValidateOptions<AcpOptions>, UnreadAgentRules>();
        services.Configure<ShopOptions>(root.GetSection("Shop"));
        if (root["Shop:BaseUrl"] is null)
        {
            // Without an address of its own the shop stands where the server listens.
            services.Configure<ShopOptions>(shop => shop.BaseUrl = ServerApplication.Addresses(configuration)[0]);
        }

        services.Configure<CheckoutOptions>(root.GetSection("Checkout"));
        services.Configure<CartOptions>(root.GetSection("Carts"));
        services.Configure<MarketingOptions>(root);
        services.Configure<RiskOptions>(root.GetSection("Risk"));
        services.Configure<InterventionOptions>(root.GetSection("Interventions"));
        services.Configure<ShippingOptions>(root.GetSection("Shipping"));
        services.Configure<TaxOptions>(root.GetSection("Tax"));
        services.Configure<DiscountOptions>(root.GetSection("Discounts"));
        services.Configure<ReturnPolicyOptions>(root.GetSection("Returns"));

        services.Configure<WebhookOptions>(root);
        services.Configure<OutboxOptions>(root.GetSection("Outbox"));
        services.Configure<MailOptions>(root.GetSection("Mails"));
        services.Configure<ChatOptions>(root.GetSection("Chat"));
        services.Configure<ChatHttpOptions>(root.GetSection("Chat"));
        services.Configure<IdentityOptions>(root.GetSection("Identity"));
        services.Configure<AnswerOptions>(root.GetSection("Answers"));
        services.Configure<MerchantLoginOptions>(root.GetSection("Login"));
        services.Configure<KnowledgeOptions>(root.GetSection("Knowledge"));
        services.Configure<SmtpOptions>(root.GetSection("Smtp"));
        services.Configure<ModelTurnOptions>(root.GetSection("Model"));
        services.Configure<StorageOptions>(root.GetSection("Storage"));
        services.Configure<LuceneOptions>(lucene => lucene.Folder = Path.Combine(DataPathOf(root), "index"));
        services.PostConfigure<ChatHttpOptions>(chat => chat.ShowMailbox = root.GetValue("Demo", defaultValue: true));

        services.AddCommerce().AddRisk();
        services.AddTableFiles(DataPathOf(root), ProjectFolders.Root(), AppContext.BaseDirectory);
        services.AddStorage(StorageOf(root));
        services.AddPayments(root, DataPathOf(root));
        services.AddKnowledge();
        services.AddLuceneIndex();
        services.AddFileSources();
        services.AddModels(root.GetSection("Model").Get<ModelOptions>() ?? new ModelOptions());
        services.AddConversation();
        services.AddPrompts((root.Get<ServerOptions>() ?? new ServerOptions()).PromptsPath);
        services.AddModelEngine();
        services.AddLocalHelpdesk();
        AddMail(services, root);
        services.AddOrderMails(root.GetSection("Mails").Get<MailOptions>() ?? new MailOptions());
        services.AddSingleton<Readiness>();
        services.AddSingleton<PartsList>();
        services.AddSingleton<ShopImport>();
        AddWork(services);
        return services;
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<IWork, MigrateWork>();
        services.AddSingleton<IWork, ImportWork>();
        services.AddSingleton<IWork, IngestWork>();
        services.AddSingleton<IWork, DeliveriesWork>();
        services.AddSingleton<IWork, ReportWork>();
    }

    private static StorageOptions StorageOf(IConfigurationSection root)
    {
        var options = root.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        options.DataDirectory = DataPathOf(root);
        return options;
    }

    private static string DataPathOf(IConfigurationSection root) =>
        (root.Get<ServerOptions>() ?? new ServerOptions()).DataPath;

    private static void AddMail(IServiceCollection services, IConfigurationSection root)
    {
        if (string.IsNullOrWhiteSpace(root["Smtp:Host"]))
        {
            services.AddLocalMailbox();
        }
        else
        {
            services.AddSmtpMail();
        }
    }

    /// <summary>What only the server needs: endpoints, pages, background work.</summary>
    public static IServiceCollection AddServing(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("ACP").Get<ServerOptions>() ?? new ServerOptions();
        services.AddProblemDetails();
        services.AddExceptionHandler<StorageFailures>();
        services.AddRateLimits();
        services.AddAcp();
        services.AddOrderWebhooks(configuration.GetSection("ACP").Get<WebhookOptions>() ?? new WebhookOptions());
        services.AddAcpTools();
        services.AddChat();
        services.AddWidgetCors();
        services.Configure<WidgetOptions>(configuration.GetSection("ACP:Widget"));
        services.Configure<ReviewOptions>(configuration.GetSection("ACP:Review"));
        services.AddSearch();
        services.Configure<SearchOptions>(configuration.GetSection("ACP:Search"));
        services.AddPages(new PagesSettings(options.Demo, options.KnowledgePath, options.DataPath));
        services.AddSingleton<ITestCards, SandboxTestCards>();
        services.AddHostedService<DemoShopLoader>();
        services.AddHostedService<RouterWarmUp>();
        services.AddHostedService<ControlServer>();
        services.AddSingleton<ReconcileSignal>();
        services.AddHostedService<PaymentReconciler>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    /// <summary>All endpoints.</summary>
    public static void MapProduct(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseWidgetCors();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapAcp();
        app.MapAcpTools();
        app.MapStripeWebhook();
        app.MapChat();
        app.MapSearch();
        app.MapPages();
    }
}
