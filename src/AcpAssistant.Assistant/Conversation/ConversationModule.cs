using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Knowledge;
using AcpAssistant.Assistant.Tools;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>Registers the conversation, its tools and the offline engine.</summary>
public static class ConversationModule
{
    /// <summary>Adds the chat service. Stores, retriever, catalogue, checkout, orders, returns, helpdesk and mailer come from elsewhere; another <see cref="ITurnEngine"/> may replace the offline one.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddOptions<ChatOptions>().ValidateOnStart();
        services.AddOptions<IdentityOptions>().ValidateOnStart();
        services.AddOptions<AnswerOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<AnswerOptions>, AnswerOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConversationGate>();
        services.TryAddSingleton<SignedIn>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<ConfirmationRunner>();
        services.TryAddSingleton<IChatService, ChatService>();
        services.TryAddSingleton<AnswerCheck>();
        services.TryAddSingleton<OrderNumbers>();
        return services.AddIdentity().AddTools().AddOfflineEngine();
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.TryAddSingleton<VerificationService>();
        services.TryAddSingleton<ProofLimit>();
        services.TryAddSingleton<ProofAttempts>();
        return services;
    }

    private static IServiceCollection AddTools(this IServiceCollection services)
    {
        services.TryAddSingleton<OrderFinder>();
        services.TryAddSingleton<OrderGoods>();
        services.TryAddSingleton<Confirmations>();
        services.TryAddSingleton<ProveOrderTool>();
        services.TryAddSingleton<SendCodeTool>();
        services.TryAddSingleton<VerifyCodeTool>();
        services.TryAddSingleton<CheckOrderTool>();
        services.TryAddSingleton<HandOffTool>();
        services.TryAddSingleton<ProductDetailsTool>();
        services.TryAddSingleton<FindProductsTool>();
        return services
            .AddConfirmedTool<CancelOrderTool>()
            .AddConfirmedTool<ChangeAddressTool>()
            .AddConfirmedTool<StartReturnTool>()
            .AddConfirmedTool<StartCheckoutTool>();
    }

    private static IServiceCollection AddConfirmedTool<TTool>(this IServiceCollection services)
        where TTool : class, IConfirmedTool
    {
        services.TryAddSingleton<TTool>();
        return services.AddSingleton<IConfirmedTool>(provider => provider.GetRequiredService<TTool>());
    }

    private static IServiceCollection AddOfflineEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<IRouter, Router>();
        services.TryAddSingleton<Dialogues>();
        services.TryAddSingleton<Answerer>();
        services.TryAddSingleton<HandOffDialogue>();
        services.TryAddSingleton<KnowledgeDialogue>();
        services.TryAddSingleton<RulesAnswer>();
        services.TryAddSingleton<ProofDialogue>();
        services.TryAddSingleton<OrderRequests>();
        services.TryAddSingleton<ProductScope>();
        services.TryAddSingleton<RouteReader>();
        services.TryAddSingleton<ILanguageDetector, LanguageDetector>();
        services.TryAddSingleton<OtherLanguage>();
        services.TryAddSingleton<PurchaseLines>();
        services.TryAddSingleton<VariantChooser>();
        services.TryAddSingleton<CartChange>();
        services.TryAddSingleton<ReturnChange>();
        services.TryAddSingleton<Compatibility>();
        services.TryAddSingleton<ProductAnswer>();
        services.AddSingleton<IDialogue, OrderDialogue>();
        services.AddSingleton<IDialogue>(provider => provider.GetRequiredService<HandOffDialogue>());
        services.AddSingleton<IDialogue>(provider => provider.GetRequiredService<KnowledgeDialogue>());
        services.AddSingleton<IDialogue, SmalltalkDialogue>();
        services.AddSingleton<IDialogue, ProductDialogue>();
        services.AddSingleton<IDialogue, PurchaseDialogue>();
        services.AddSingleton<IDialogue, RecommendationDialogue>();
        services.TryAddSingleton<ITurnEngine, OfflineTurnEngine>();
        return services;
    }
}
