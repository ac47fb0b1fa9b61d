using AcpAssistant.Commerce.Idempotency;
using AcpAssistant.Commerce.Payments.Vault;
using AcpAssistant.Protocols.Acp;
using AcpAssistant.Protocols.Acp.DelegatePayment;
using AcpAssistant.Server.Acp.Signing;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>POST /agentic_commerce/delegate_payment, for shops that are their own vault.</summary>
internal static class DelegatePaymentEndpoint
{
    public const string Path = "/agentic_commerce/delegate_payment";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // There is nothing to reach unless the vault was added.
        if (routes.ServiceProvider.GetService<PaymentVault>() is null)
        {
            return;
        }

        var group = routes.MapGroup(Path).RequireAgent(AgentScopes.DelegatePayment);
        group.MapPost("", DelegateAsync);
        group.Map("", static () => AcpErrorWriter.Result(AcpFailure.MethodNotAllowed("POST")));
    }

    private static async Task<IResult> DelegateAsync(
        HttpContext http,
        PaymentVault vault,
        ICardCipher cipher,
        IdempotentCalls calls,
        RequestSignatures signatures,
        IOptions<AcpOptions> options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var call = AcpCall.Of(http);
        // The RFC demands the key in every version.
        var key = http.Request.Headers[AcpHeaders.IdempotencyKey].ToString();
        if (IdempotentCalls.KeyProblem(key) is { } problem)
        {
            return AcpErrorWriter.Result(problem);
        }

        var body = await RequestBody.ReadAsync(http, options.Value.MaxBodyBytes, mayBeEmpty: false, cancellationToken);
        if (body is not RequestBody.Json json)
        {
            return AcpErrorWriter.Result(((RequestBody.Refused)body).Failure);
        }

        if (await signatures.RefusalAsync(SignedRequest.Of(http, key, json.Root), cancellationToken) is { } unsigned)
        {
            return AcpErrorWriter.Result(unsigned);
        }

        // A plain hash would give a card number away to whoever tries them all.
        var hidden = json with
        {
            Fingerprint = cipher.Fingerprint(json.Fingerprint),
        };
        return AcpResults.Of(
            await calls.RunAsync(
                call,
                Path,
                key,
                hidden,
                (root, scopedKey, token) =>
                    TokenizeAsync(
                        call,
                        vault,
                        DelegatedCard.Read(root, options.Value.MerchantId, time.GetUtcNow()),
                        scopedKey!,
                        token
                    ),
                cancellationToken
            )
        );
    }

    private static async Task<AcpAnswer> TokenizeAsync(
        AcpCall call,
        PaymentVault vault,
        AcpRead<DelegatedCard> read,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        read switch
        {
            AcpRead<DelegatedCard>.Ok { Value: var delegated } => new AcpAnswer.Stored(
                await vault.TokenizeAsync(
                    call.AgentName,
                    delegated.Card,
                    delegated.Allowance,
                    key,
                    (token, created) =>
                        new StoredResponse(StatusCodes.Status201Created, delegated.Answer(token, created, key.Key)),
                    cancellationToken
                )
            ),
            AcpRead<DelegatedCard>.Refused refused => new AcpAnswer.Refused(AcpFailure.BadRequest(refused.Error)),
            _ => throw new InvalidOperationException("AcpRead has two cases."),
        };
}
