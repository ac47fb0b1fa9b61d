using System.Text.Json;
using AcpAssistant.Commerce.Payments.Vault;

namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>Authenticates cards for agents. A card is kept sealed from the beginning until the bank was asked, and no longer.</summary>
public sealed class CardAuthentications(
    IAuthenticationServer server,
    IAuthenticationStore store,
    ICardCipher cipher,
    IIdGenerator ids,
    TimeProvider time
)
{
    /// <summary>How long a browser has for its fingerprint (EMV 3-D Secure).</summary>
    public static readonly TimeSpan FingerprintTime = TimeSpan.FromSeconds(10);

    /// <summary>How long a cardholder has for a challenge.</summary>
    public static readonly TimeSpan ChallengeTime = TimeSpan.FromMinutes(10);

    /// <summary>How long there is for asking the bank.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // Long enough for the payment and questions about it.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Begins one.</summary>
    public async Task<DelegatedAuthentication> CreateAsync(
        string agent,
        CardToAuthenticate card,
        CancellationToken cancellationToken
    )
    {
        var enrolment = await server.EnrolAsync(card, cancellationToken);
        var now = time.GetUtcNow();
        var id = "auth_" + ids.NewSecret(24);
        var begun = new DelegatedAuthentication
        {
            Id = id,
            Agent = agent,
            Status = AuthenticationStatus.NotSupported,
            Amount = card.Amount,
            ExpiresAt = now + Lifetime,
        };
        if (enrolment is CardEnrolment.Enrolled enrolled)
        {
            // Without the browser's traits there is no browser to take a fingerprint of yet (RFC §4.1).
            var isFingerprinted = enrolled.MethodUrl is not null && card.Channel is not null;
            begun = begun with
            {
                Status = isFingerprinted ? AuthenticationStatus.Fingerprint : AuthenticationStatus.Pending,
                ServerTransactionId = enrolled.ServerTransactionId,
                MessageVersion = enrolled.MessageVersion,
                MethodUrl = isFingerprinted ? enrolled.MethodUrl : null,
                ActionUntil = isFingerprinted ? now + FingerprintTime : null,
                SealedCard = cipher.Seal(JsonSerializer.Serialize(card), ContextOf(id)),
            };
        }

        await store.AddAsync(begun, cancellationToken);
        await store.PurgeAsync(now - Kept, cancellationToken);
        return begun;
    }

    /// <summary>Asks the bank, once; afterwards this answers where it stands.</summary>
    /// <param name="id">Which.</param>
    /// <param name="agent">Whose.</param>
    /// <param name="fingerprint">What the agent says of the fingerprint; one that took too long doesn't count.</param>
    /// <param name="told">What the beginning did not tell yet, put into the card.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<AuthenticationAnswer> AuthenticateAsync(
        string id,
        string agent,
        FingerprintCompletion fingerprint,
        Func<CardToAuthenticate, CardToAuthenticate> told,
        CancellationToken cancellationToken
    )
    {
        if (await store.FindAsync(id, agent, cancellationToken) is not { } found)
        {
            return new AuthenticationAnswer.NotFound();
        }

        var now = time.GetUtcNow();
        if (!found.IsToBeAsked || !found.At(now).IsToBeAsked)
        {
            return new AuthenticationAnswer.Standing(await CurrentAsync(found, cancellationToken));
        }

        if (found.SealedCard is null || cipher.Open(found.SealedCard, ContextOf(id)) is not { } json)
        {
            // The key is gone, and the card with it.
            return await SavedAsync(found with { Status = AuthenticationStatus.Expired }, cancellationToken);
        }

        var card = told(JsonSerializer.Deserialize<CardToAuthenticate>(json)! with { Amount = found.Amount });
        if (card.Channel is null || card.ChallengeNotificationUrl is null)
        {
            return new AuthenticationAnswer.Missing(card.Channel is null ? "channel" : "challenge_notification_url");
        }

        var question = new BankQuestion(found.ServerTransactionId!, card, Counted(found, fingerprint, now));
        return await SavedAsync(
            await server.AskAsync(question, cancellationToken) switch
            {
                BankAnswer.Decided decided => found.Decided(decided.Verdict),
                BankAnswer.Challenge challenge => found with
                {
                    Status = AuthenticationStatus.Challenge,
                    AcsUrl = challenge.AcsUrl,
                    AcsTransactionId = challenge.AcsTransactionId,
                    ActionUntil = now + ChallengeTime,
                },
                BankAnswer.Unavailable => found with { Status = AuthenticationStatus.Unavailable },
                _ => throw new InvalidOperationException("BankAnswer has three cases."),
            },
            cancellationToken
        );
    }

    /// <summary>Where one stands; null when nothing of that id is the agent's.</summary>
    public async Task<DelegatedAuthentication?> FindAsync(
        string id,
        string agent,
        CancellationToken cancellationToken
    ) =>
        await store.FindAsync(id, agent, cancellationToken) is { } found
            ? await CurrentAsync(found, cancellationToken)
            : null;

    private static string ContextOf(string id) => "authentication " + id;

    private static FingerprintCompletion Counted(
        DelegatedAuthentication begun,
        FingerprintCompletion told,
        DateTimeOffset now
    ) =>
        begun.Status != AuthenticationStatus.Fingerprint ? FingerprintCompletion.Unavailable
        : told == FingerprintCompletion.Completed && now > begun.ActionUntil ? FingerprintCompletion.TimedOut
        : told;

    private async Task<DelegatedAuthentication> CurrentAsync(
        DelegatedAuthentication found,
        CancellationToken cancellationToken
    )
    {
        var current =
            found.Status == AuthenticationStatus.Challenge
            && await server.ChallengeEndAsync(found.ServerTransactionId!, cancellationToken) is { } verdict
                ? found.Decided(verdict)
                : found.At(time.GetUtcNow());
        return current == found
            ? found
            : ((AuthenticationAnswer.Standing)await SavedAsync(current, cancellationToken)).Authentication;
    }

    // Two requests at once are one question to the bank; the first answer stands.
    private async Task<AuthenticationAnswer> SavedAsync(
        DelegatedAuthentication next,
        CancellationToken cancellationToken
    )
    {
        var erased = next with { SealedCard = null };
        return new AuthenticationAnswer.Standing(
            await store.SaveAsync(erased, cancellationToken)
                ? erased with
                {
                    Version = erased.Version + 1,
                }
                : await store.FindAsync(next.Id, next.Agent, cancellationToken) ?? erased
        );
    }
}
