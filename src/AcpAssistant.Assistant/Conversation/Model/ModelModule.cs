using AcpAssistant.Assistant.Conversation.Model.Reply;
using AcpAssistant.Assistant.Conversation.Offline;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Registers the model engine.</summary>
public static class ModelModule
{
    /// <summary>Lets a registered <see cref="IChatClient"/> run the conversation, with the offline engine behind it; without one the offline engine stays. Wants AddConversation and AddPrompts.</summary>
    public static IServiceCollection AddModelEngine(this IServiceCollection services)
    {
        services.AddOptions<ModelTurnOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ModelTurnOptions>, ModelTurnOptionsValidator>()
        );
        services.TryAddSingleton<OfflineTurnEngine>();
        services.TryAddSingleton<ModelRedaction>();
        services.TryAddSingleton<ModelMessages>();
        services.TryAddSingleton<PassageSearch>();
        services.TryAddSingleton<SentenceCheck>();
        services.TryAddSingleton<CatalogueCommand>();
        services.TryAddSingleton<ModelBreaker>();
        return services.Replace(ServiceDescriptor.Singleton(Choose));
    }

    // Built by hand: without a chat client most of these can't be built, and the container would refuse to start.
    private static ITurnEngine Choose(IServiceProvider provider)
    {
        var offline = provider.GetRequiredService<OfflineTurnEngine>();
        if (provider.GetService<IChatClient>() is not { } client)
        {
            return offline;
        }

        var chat = ActivatorUtilities.CreateInstance<KernelChat>(provider, client);
        var summarizer = ActivatorUtilities.CreateInstance<HandOffSummarizer>(provider, client);
        var handOver = ActivatorUtilities.CreateInstance<HandOverCommand>(provider, summarizer);
        var functions = ActivatorUtilities.CreateInstance<ShopFunctions>(provider, handOver);
        return new FallbackTurnEngine(
            ActivatorUtilities.CreateInstance<ModelTurnEngine>(provider, chat, functions),
            offline,
            provider.GetRequiredService<ModelBreaker>(),
            provider.GetRequiredService<ILogger<FallbackTurnEngine>>()
        );
    }
}
