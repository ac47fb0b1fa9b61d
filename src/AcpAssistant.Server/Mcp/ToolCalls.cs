using AcpAssistant.Protocols.Acp;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Acp.Signing;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AcpAssistant.Server.Mcp;

/// <summary>Turns a tool call into a call of the protocol and its outcome into a tool result.</summary>
internal sealed partial class ToolCalls(
    CheckoutTools checkout,
    AcpVersions versions,
    RequestSignatures signatures,
    IOptions<AcpOptions> options,
    ILogger<ToolCalls> logger
)
{
    /// <summary>Answers one call.</summary>
    /// <exception cref="McpProtocolException">The call is refused, unless the settings want refusals as results.</exception>
    public async ValueTask<CallToolResult> AnswerAsync(
        CallToolRequestParams? call,
        string? agentName,
        CancellationToken cancellationToken
    )
    {
        var agent =
            options.Value.Agents.FirstOrDefault(agent => string.Equals(agent.Name, agentName, StringComparison.Ordinal))
            ?? throw new InvalidOperationException("The endpoint must be mapped behind AgentGate.");
        var tool =
            checkout.Find(call?.Name)
            ?? throw new McpProtocolException("There is no such tool.", McpErrorCode.InvalidParams);
        var arguments = ToolArguments.Read(call!.Arguments, tool.NeedsId, tool.NeedsPayload);
        var outcome = await RunAsync(tool, arguments, agent, cancellationToken);
        return ToolResults.Of(outcome, arguments, options.Value.Mcp.ErrorsAsResults);
    }

    private async Task<AcpOutcome> RunAsync(
        CheckoutTool tool,
        ToolArguments arguments,
        AgentOptions agent,
        CancellationToken cancellationToken
    )
    {
        if (!AgentScopes.Allows(agent, tool.Scope))
        {
            return new AcpOutcome.Refused(AcpFailure.ScopeMissing(tool.Scope));
        }

        if (versions.Find(arguments.ApiVersion) is not { } wire)
        {
            return new AcpOutcome.Refused(AcpFailure.BadRequest(versions.UnsupportedVersion()));
        }

        if (
            (tool.NeedsKey || arguments.IdempotencyKey is not null)
            && IdempotentCalls.KeyProblem(arguments.IdempotencyKey) is { } problem
        )
        {
            return new AcpOutcome.Refused(problem);
        }

        var body = RequestBody.Of(arguments.Payload);
        if (body is not RequestBody.Json json)
        {
            return new AcpOutcome.Refused(((RequestBody.Refused)body).Failure);
        }

        try
        {
            if (!tool.IsRead && await UnsignedAsync(tool, arguments, agent, json, cancellationToken) is { } unsigned)
            {
                return new AcpOutcome.Refused(unsigned);
            }

            var call = new AcpCall(agent.Name, wire) { CompletedStatus = agent.CompletedStatus };
            return await tool.Run(call, arguments, json, cancellationToken);
        }
        catch (Exception bug) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, bug, tool.Name);
            return new AcpOutcome.Refused(AcpFailure.Internal());
        }
    }

    private Task<AcpFailure?> UnsignedAsync(
        CheckoutTool tool,
        ToolArguments arguments,
        AgentOptions agent,
        RequestBody.Json payload,
        CancellationToken cancellationToken
    ) =>
        signatures.RefusalAsync(
            new SignedRequest(
                agent.Name,
                $"{tool.Name} {arguments.Id}",
                arguments.IdempotencyKey,
                arguments.Signature,
                arguments.Timestamp,
                payload.Root
            ),
            cancellationToken
        );

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "ACP tool call failed: {Tool}")]
        public static partial void Failed(ILogger logger, Exception exception, string tool);
    }
}
