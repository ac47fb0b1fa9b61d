using System.Text.Json;
using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Payments.Authentication;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Protocols.Acp.DelegateAuthentication;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>The 3-D Secure authentications that agents carry out, for shops that are their own vault; from 2026-04-17 on.</summary>
internal static class DelegateAuthenticationEndpoints
{
    private const string Path = "/delegate_authentication";
    private const string First = "2026-04-17";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // There is nothing to reach unless it was added.
        if (routes.ServiceProvider.GetService<CardAuthentications>() is null)
        {
            return;
        }

        var group = routes.MapGroup(Path).RequireAgent(AgentScopes.DelegatePayment);
        group.MapPost("", CreateAsync);
        group.MapPost("/{id}/authenticate", AuthenticateAsync);
        group.MapGet("/{id}", FindAsync);
        group.Map("", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{id}/authenticate", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
        group.Map("/{id}", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("GET")));
    }

    private static Task<IResult> CreateAsync(
        HttpContext http,
        CardAuthentications authentications,
        ICardCipher cipher,
        IdempotentCalls calls,
        IOptions<AcpOptions> options,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            http,
            Path,
            cipher,
            calls,
            options.Value.MaxBodyBytes,
            async (call, body) =>
                AuthenticationReader.ReadCreate(body, options.Value.MerchantId) switch
                {
                    AcpRead<CardToAuthenticate>.Ok { Value: var card } => Settled(
                        StatusCodes.Status201Created,
                        await authentications.CreateAsync(call.AgentName, card, cancellationToken)
                    ),
                    AcpRead<CardToAuthenticate>.Refused refused => Refused(refused.Error),
                    _ => throw new InvalidOperationException("AcpRead has two cases."),
                },
            cancellationToken
        );

    private static Task<IResult> AuthenticateAsync(
        string id,
        HttpContext http,
        CardAuthentications authentications,
        ICardCipher cipher,
        IdempotentCalls calls,
        IOptions<AcpOptions> options,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            http,
            $"{Path}/{id}/authenticate",
            cipher,
            calls,
            options.Value.MaxBodyBytes,
            async (call, body) =>
                AuthenticationReader.ReadAuthenticate(body) switch
                {
                    AcpRead<AuthenticationStep>.Ok { Value: var step } => AnswerOf(
                        await authentications.AuthenticateAsync(
                            id,
                            call.AgentName,
                            step.Fingerprint,
                            step.AddedTo,
                            cancellationToken
                        )
                    ),
                    AcpRead<AuthenticationStep>.Refused refused => Refused(refused.Error),
                    _ => throw new InvalidOperationException("AcpRead has two cases."),
                },
            cancellationToken
        );

    private static async Task<IResult> FindAsync(
        string id,
        HttpContext http,
        CardAuthentications authentications,
        CancellationToken cancellationToken
    )
    {
        var call = AcpCall.Of(http);
        return
            IsKnownTo(call)
            && await authentications.FindAsync(id, call.AgentName, cancellationToken) is { } authentication
            ? new AcpJsonResult(
                new StoredResponse(
                    StatusCodes.Status200OK,
                    AuthenticationWriter.Write(authentication, withVerdict: true)
                )
            )
            : AcpErrorWriter.Result(AcpFailure.NoSuchAuthentication());
    }

    private static async Task<IResult> RunAsync(
        HttpContext http,
        string path,
        ICardCipher cipher,
        IdempotentCalls calls,
        int maxBytes,
        Func<AcpCall, JsonElement, Task<AcpAnswer>> work,
        CancellationToken cancellationToken
    )
    {
        // The RFC's own status for a key that is used twice, whatever the version says of checkouts (§7).
        var call = AcpCall.Of(http) with
        {
            ConflictStatus = StatusCodes.Status409Conflict,
        };
        if (!IsKnownTo(call))
        {
            return AcpErrorWriter.Result(AcpFailure.NoSuchEndpoint());
        }

        // Recommended here, never demanded.
        var header = http.Request.Headers[AcpHeaders.IdempotencyKey];
        var key = header.Count == 0 ? null : string.Join('\n', header.ToArray());
        if (key is not null && IdempotentCalls.KeyProblem(key) is { } problem)
        {
            return AcpErrorWriter.Result(problem);
        }

        var body = await RequestBody.ReadAsync(http, maxBytes, mayBeEmpty: false, cancellationToken);
        if (body is not RequestBody.Json json)
        {
            return AcpErrorWriter.Result(((RequestBody.Refused)body).Failure);
        }

        // A plain hash would give a card number away to whoever tries them all.
        var hidden = json with
        {
            Fingerprint = cipher.Fingerprint(json.Fingerprint),
        };
        return AcpResults.Of(
            await calls.RunAsync(
                call,
                path,
                key,
                hidden,
                (JsonElement root, IdempotencyKey? _, CancellationToken _) => work(call, root),
                cancellationToken
            )
        );
    }

    private static bool IsKnownTo(AcpCall call) => string.CompareOrdinal(call.Wire.Version, First) >= 0;

    private static AcpAnswer AnswerOf(AuthenticationAnswer answer) =>
        answer switch
        {
            AuthenticationAnswer.Standing standing => Settled(StatusCodes.Status200OK, standing.Authentication),
            AuthenticationAnswer.NotFound => new AcpAnswer.Refused(AcpFailure.NoSuchAuthentication()),
            AuthenticationAnswer.Missing missing => Refused(AuthenticationReader.Missing(missing.Field)),
            _ => throw new InvalidOperationException("AuthenticationAnswer has three cases."),
        };

    private static AcpAnswer.Settled Settled(int status, DelegatedAuthentication authentication) =>
        new(new StoredResponse(status, AuthenticationWriter.Write(authentication, withVerdict: false)));

    private static AcpAnswer.Refused Refused(AcpError error) => new(AcpFailure.BadRequest(error));
}
