using System.Net;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Lets only HTTPS requests of known agents that may do this through, whatever protocol they speak inside.</summary>
internal sealed class AgentGate(AgentKeys agents, IOptions<AcpOptions> options)
{
    /// <summary>Why the request is turned away, or the agent that sends it.</summary>
    public AcpFailure? Refusal(HttpContext http, string scope, out AgentOptions agent)
    {
        agent = null!;
        if (!options.Value.AllowPlainHttp && !http.Request.IsHttps && !IsLocal(http.Connection))
        {
            return AcpFailure.HttpsRequired();
        }

        var authorization = http.Request.Headers.Authorization;
        if (authorization.Count != 1 || agents.Identify(authorization[0]) is not { } known)
        {
            return AcpFailure.Unauthorized();
        }

        agent = known;
        return AgentScopes.Allows(known, scope) ? null : AcpFailure.ScopeMissing(scope);
    }

    // In-process servers have no address; a request over loopback never left the machine.
    private static bool IsLocal(ConnectionInfo connection) =>
        connection.RemoteIpAddress is null || IPAddress.IsLoopback(connection.RemoteIpAddress);
}
