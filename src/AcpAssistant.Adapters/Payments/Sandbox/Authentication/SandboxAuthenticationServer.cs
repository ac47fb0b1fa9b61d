using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments.Authentication;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Payments.Sandbox.Authentication;

/// <summary>The sandbox's 3-D Secure server with a bank behind it; the card's number says what the bank does (see <see cref="SandboxBank"/>).</summary>
internal sealed class SandboxAuthenticationServer(
    SandboxChallenges challenges,
    IIdGenerator ids,
    IOptions<ShopOptions> shop
) : IAuthenticationServer
{
    /// <summary>Where the browser's fingerprint is taken, below the shop's address.</summary>
    public const string MethodPath = "/sandbox/3ds/method";

    /// <summary>Where the bank's challenge is, below the shop's address.</summary>
    public const string ChallengePath = "/sandbox/3ds/challenge";

    private const string MessageVersion = "2.2.0";

    /// <inheritdoc/>
    public Task<CardEnrolment> EnrolAsync(CardToAuthenticate card, CancellationToken cancellationToken) =>
        Task.FromResult<CardEnrolment>(
            SandboxBank.Of(card.Card.Number) switch
            {
                SandboxBank.Habit.TakesNoPart => new CardEnrolment.NotSupported(),
                SandboxBank.Habit.WantsNoFingerprint => Enrolled(null),
                _ => Enrolled(Address(MethodPath)),
            }
        );

    /// <inheritdoc/>
    public async Task<BankAnswer> AskAsync(BankQuestion question, CancellationToken cancellationToken)
    {
        var card = question.Card;
        return SandboxBank.Of(card.Card.Number) switch
        {
            SandboxBank.Habit.Fails => new BankAnswer.Unavailable(),
            SandboxBank.Habit.Attempts => Decided(question, "A"),
            SandboxBank.Habit.Refuses => Decided(question, "N"),
            SandboxBank.Habit.Rejects => Decided(question, "R"),
            SandboxBank.Habit.Challenges => await ChallengeAsync(question, cancellationToken),
            _ when card.Preference?.StartsWith("challenge", StringComparison.Ordinal) == true => await ChallengeAsync(
                question,
                cancellationToken
            ),
            // A browser that should have shown its fingerprint and did not is one the bank wants to see.
            _ when question.Fingerprint == FingerprintCompletion.TimedOut => await ChallengeAsync(
                question,
                cancellationToken
            ),
            _ => Decided(question, "Y"),
        };
    }

    /// <inheritdoc/>
    public async Task<BankVerdict?> ChallengeEndAsync(
        string serverTransactionId,
        CancellationToken cancellationToken
    ) =>
        await challenges.FindAsync(serverTransactionId, cancellationToken) is { Outcome: { } outcome }
            ? Verdict(serverTransactionId, outcome)
            : null;

    private static BankAnswer.Decided Decided(BankQuestion question, string transStatus) =>
        new(Verdict(question.ServerTransactionId, transStatus));

    private static BankVerdict Verdict(string serverTransactionId, string transStatus)
    {
        // The same transaction gets the same values, however often it is asked for.
        var drawn = SHA256.HashData(Encoding.UTF8.GetBytes(serverTransactionId));
        var isBacked = transStatus is "Y" or "A";
        return new BankVerdict
        {
            TransStatus = transStatus,
            TransactionId = new Guid(drawn.AsSpan(0, 16)).ToString(),
            ServerTransactionId = serverTransactionId,
            MessageVersion = MessageVersion,
            Indicator = transStatus switch
            {
                "Y" => "05",
                "A" => "06",
                _ => "07",
            },
            Cryptogram = isBacked ? Convert.ToBase64String(drawn.AsSpan(12, 20)) : null,
            Reason = isBacked ? null : "01",
            CardholderInfo = transStatus == "N" ? "Sandbox: the bank does not know this cardholder." : null,
        };
    }

    private async Task<BankAnswer> ChallengeAsync(BankQuestion question, CancellationToken cancellationToken)
    {
        var challenge = await challenges.AddAsync(
            new SandboxChallenge
            {
                ServerTransactionId = question.ServerTransactionId,
                AcsTransactionId = ids.NewSecret(16),
                NotificationUrl = question.Card.ChallengeNotificationUrl!,
            },
            cancellationToken
        );
        return new BankAnswer.Challenge(Address(ChallengePath), challenge.AcsTransactionId);
    }

    private CardEnrolment.Enrolled Enrolled(string? methodUrl) =>
        new(ids.NewId("sandbox_3ds"), MessageVersion, methodUrl);

    private string Address(string path) => shop.Value.BaseUrl.TrimEnd('/') + path;
}
