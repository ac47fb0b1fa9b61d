using AcpAssistant.Protocols.Acp;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Lets only HTTPS requests of known agents in a known version through, and turns whatever goes wrong below into the protocol's errors.</summary>
internal sealed partial class AcpRequestFilter(
    AgentGate gate,
    AcpVersions versions,
    IOptions<AcpOptions> options,
    ILogger<AcpRequestFilter> logger
) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Refusal(http) is { } failure)
        {
            return AcpErrorWriter.Result(failure);
        }

        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return AcpErrorWriter.Result(AcpFailure.TooLarge(options.Value.MaxBodyBytes));
        }
        catch (BadHttpRequestException)
        {
            return AcpErrorWriter.Result(AcpFailure.BadRequest("invalid", "The request body could not be read."));
        }
        catch (Exception bug) when (!http.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(logger, bug, http.Request.Method, http.GetEndpoint()?.DisplayName);
            return AcpErrorWriter.Result(AcpFailure.Internal());
        }
    }

    private AcpFailure? Refusal(HttpContext http)
    {
        if (gate.Refusal(http, AgentScopes.Of(http), out var agent) is { } failure)
        {
            return failure;
        }

        var version = http.Request.Headers[AcpHeaders.ApiVersion];
        if (version.Count == 0 || string.IsNullOrWhiteSpace(version[0]))
        {
            return AcpFailure.BadRequest(versions.MissingVersion());
        }

        if (version.Count != 1 || versions.Find(version[0]!.Trim()) is not { } wire)
        {
            return AcpFailure.BadRequest(versions.UnsupportedVersion());
        }

        http.Features.Set(new AcpCall(agent.Name, wire) { CompletedStatus = agent.CompletedStatus });
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "ACP request failed: {Method} {Endpoint}")]
        public static partial void Failed(ILogger logger, Exception exception, string method, string? endpoint);
    }
}
