using System.Text.Json;
using AcpAssistant.Commerce.Payments.Authentication;

namespace AcpAssistant.Protocols.Acp.DelegateAuthentication;

/// <summary>Writes where an authentication stands.</summary>
public static class AuthenticationWriter
{
    /// <summary>The JSON text; <paramref name="withVerdict"/> on retrieval only (RFC §4.3).</summary>
    public static string Write(DelegatedAuthentication authentication, bool withVerdict) =>
        JsonSerializer.Serialize(
            new AuthenticationResponse
            {
                AuthenticationSessionId = authentication.Id,
                Status = StatusOf(authentication.Status),
                Action = ActionOf(authentication),
                AuthenticationResult = withVerdict && authentication.Verdict is { } verdict ? ResultOf(verdict) : null,
            },
            DelegateAuthenticationJson.Default.AuthenticationResponse
        );

    private static string StatusOf(AuthenticationStatus status) =>
        status is AuthenticationStatus.Fingerprint or AuthenticationStatus.Challenge
            ? "action_required"
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static AuthenticationAction? ActionOf(DelegatedAuthentication authentication) =>
        authentication.Status switch
        {
            AuthenticationStatus.Fingerprint => new AuthenticationAction(
                "fingerprint",
                new FingerprintAction(authentication.MethodUrl!, authentication.ServerTransactionId!),
                null
            ),
            AuthenticationStatus.Challenge => new AuthenticationAction(
                "challenge",
                null,
                new ChallengeAction(
                    authentication.AcsUrl!,
                    authentication.AcsTransactionId!,
                    authentication.ServerTransactionId!,
                    authentication.MessageVersion!
                )
            ),
            _ => null,
        };

    private static AuthenticationResultResponse ResultOf(BankVerdict verdict) =>
        new()
        {
            TransStatus = verdict.TransStatus,
            ElectronicCommerceIndicator = verdict.Indicator,
            ThreeDsCryptogram = verdict.Cryptogram,
            TransactionId = verdict.TransactionId,
            ThreeDsServerTransId = verdict.ServerTransactionId,
            Version = verdict.MessageVersion,
            AuthenticationValue = verdict.Cryptogram,
            TransStatusReason = verdict.Reason,
            CardholderInfo = verdict.CardholderInfo,
        };
}
