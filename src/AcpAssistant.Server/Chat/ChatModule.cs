using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Chat;

/// <summary>Registers what the chat's endpoints need besides the conversation itself.</summary>
public static class ChatModule
{
    /// <summary>Adds the endpoints' services; the host binds <see cref="ChatHttpOptions"/> and <see cref="MerchantLoginOptions"/> and registers the conversation.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddOptions<ChatHttpOptions>().ValidateOnStart();
        services.AddOptions<MerchantLoginOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ChatHttpOptions>, ChatHttpOptionsValidator>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<MerchantLoginOptions>, MerchantLoginOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<VisitorTokens>();
        services.TryAddSingleton<MerchantLogin>();
        return services;
    }
}
