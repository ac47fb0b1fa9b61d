using AcpAssistant.Server.Acp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol.Protocol;

namespace AcpAssistant.Server.Mcp;

/// <summary>Registers the tools of checkout, carts and orders for agents that speak the Model Context Protocol.</summary>
public static class McpModule
{
    private const string Sdk = "ModelContextProtocol";

    /// <summary>Adds the tools; after <see cref="AcpModule.AddAcp"/>, whose services do the work.</summary>
    public static IServiceCollection AddAcpTools(this IServiceCollection services)
    {
        services.TryAddSingleton<ToolCatalog>();
        services.TryAddSingleton<ToolCalls>();
        services.TryAddSingleton<CheckoutTools>();
        services
            .AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation { Name = "acp-assistant", Version = "1" };
                server.ServerInstructions =
                    "Checkout of a shop by the Agentic Commerce Protocol. Create a session, at once or from a cart, let the buyer choose, complete it with a payment token; then the order can be read.";
            })
            // Every request stands for itself, so that any process may answer it.
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithListToolsHandler(
                (request, _) =>
                    ValueTask.FromResult(
                        new ListToolsResult { Tools = [.. request.Services!.GetRequiredService<ToolCatalog>().All] }
                    )
            )
            .WithCallToolHandler(
                (request, cancellationToken) =>
                    request
                        .Services!.GetRequiredService<ToolCalls>()
                        .AnswerAsync(request.Params, request.User?.Identity?.Name, cancellationToken)
            );
        // Below this level the library logs whole messages, payment tokens included, and every refusal with a stack trace.
        services.AddLogging(logging => logging.AddFilter(Sdk, LogLevel.Error));
        return services;
    }
}
