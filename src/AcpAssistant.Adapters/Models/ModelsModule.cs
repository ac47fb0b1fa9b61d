using AcpAssistant.Adapters.Models.Anthropic;
using AcpAssistant.Adapters.Models.AzureOpenAi;
using AcpAssistant.Adapters.Models.Ollama;
using AcpAssistant.Adapters.Models.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Models;

/// <summary>Registers the configured language model.</summary>
public static class ModelsModule
{
    /// <summary>The source of traces and metrics of model calls.</summary>
    public const string TelemetrySource = "AcpAssistant.Model";

    /// <summary>Adds an <see cref="IChatClient"/> for the configured provider; none when it is offline. Throws <see cref="OptionsValidationException"/> when the settings can't work.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, ModelOptions options)
    {
        var checkedSettings = new ModelOptionsValidator().Validate(null, options);
        if (checkedSettings.Failed)
        {
            throw new OptionsValidationException(nameof(ModelOptions), typeof(ModelOptions), checkedSettings.Failures);
        }

        services.TryAddSingleton(Options.Create(options));
        if (options.Provider == ModelProviders.Offline)
        {
            return services;
        }

        services.AddModelHttp(options);
        services.TryAddSingleton(provider => Build(provider, options));
        return services;
    }

    private static IChatClient Build(IServiceProvider provider, ModelOptions options)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(ModelHttp.Name);
        var client = options.Provider switch
        {
            ModelProviders.AzureOpenAi => AzureOpenAiChat.Create(options, http),
            ModelProviders.Ollama => OllamaChat.Create(options, http),
            ModelProviders.Anthropic => AnthropicChat.Create(options, http),
            _ => OpenAiChat.Create(options, http),
        };
        return client
            .AsBuilder()
            .UseOpenTelemetry(
                provider.GetService<ILoggerFactory>(),
                TelemetrySource,
                // What people write never goes into traces.
                telemetry => telemetry.EnableSensitiveData = false
            )
            .ConfigureOptions(asked =>
            {
                asked.MaxOutputTokens ??= options.MaxOutputTokens;
                asked.Temperature ??= options.Temperature;
            })
            .Build(provider);
    }
}
