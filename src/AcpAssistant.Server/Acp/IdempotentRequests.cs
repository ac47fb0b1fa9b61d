using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Server.Acp.Signing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Reads key and body of a POST or PUT and answers it through <see cref="IdempotentCalls"/>.</summary>
internal sealed class IdempotentRequests(
    IdempotentCalls calls,
    RequestSignatures signatures,
    IOptions<AcpOptions> options
)
{
    /// <summary>Reads key and body of a request and answers it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">The endpoint as the key's scope names it; the same for every spelling of the address.</param>
    /// <param name="mayBeEmpty">Whether there may be no body.</param>
    /// <param name="work">What to do once per key; its body is <see cref="JsonValueKind.Undefined"/> when there is none.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> RunAsync(
        HttpContext http,
        string path,
        bool mayBeEmpty,
        Func<JsonElement, KeyClaim?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            http,
            mayBeEmpty,
            (key, body) => calls.RunAsync(AcpCall.Of(http), path, key, body, work, cancellationToken),
            cancellationToken
        );

    /// <summary>As above for work whose effect isn't a commit of the checkout: the key is claimed before it begins.</summary>
    public Task<IResult> RunAsync(
        HttpContext http,
        string path,
        bool mayBeEmpty,
        Func<JsonElement, IdempotencyKey?, CancellationToken, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            http,
            mayBeEmpty,
            (key, body) => calls.RunAsync(AcpCall.Of(http), path, key, body, work, cancellationToken),
            cancellationToken
        );

    private async Task<IResult> ReadAsync(
        HttpContext http,
        bool mayBeEmpty,
        Func<string?, RequestBody.Json, Task<AcpOutcome>> run,
        CancellationToken cancellationToken
    )
    {
        var header = http.Request.Headers[AcpHeaders.IdempotencyKey];
        var isKeyed = AcpCall.Of(http).Wire.RequiresIdempotencyKey || header.Count > 0;
        // Two keys read as one with a line break in it, which is refused.
        var key = header.Count > 1 ? string.Join('\n', header.ToArray()) : header.ToString();
        if (isKeyed && IdempotentCalls.KeyProblem(key) is { } problem)
        {
            return AcpErrorWriter.Result(problem);
        }

        var body = await RequestBody.ReadAsync(http, options.Value.MaxBodyBytes, mayBeEmpty, cancellationToken);
        if (body is not RequestBody.Json json)
        {
            return AcpErrorWriter.Result(((RequestBody.Refused)body).Failure);
        }

        var told = isKeyed ? key : null;
        return await signatures.RefusalAsync(SignedRequest.Of(http, told, json.Root), cancellationToken) is { } unsigned
            ? AcpErrorWriter.Result(unsigned)
            : AcpResults.Of(await run(told, json));
    }
}
