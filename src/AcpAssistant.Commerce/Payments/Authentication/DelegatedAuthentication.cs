namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>An authentication as it is stored: where it stands, until when, and, as long as the bank was not asked, the sealed card.</summary>
public sealed record DelegatedAuthentication
{
    /// <summary>Its id, unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>The agent that began it and alone sees it.</summary>
    public required string Agent { get; init; }

    /// <summary>Where it stands.</summary>
    public required AuthenticationStatus Status { get; init; }

    /// <summary>What is to be paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>UTC; what isn't decided by then has expired.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Of the 3-D Secure server; null when the bank takes no part.</summary>
    public string? ServerTransactionId { get; init; }

    /// <summary>Such as "2.2.0".</summary>
    public string? MessageVersion { get; init; }

    /// <summary>Where the fingerprint is taken; null when none is wanted.</summary>
    public string? MethodUrl { get; init; }

    /// <summary>Where the challenge is; null when there is none.</summary>
    public string? AcsUrl { get; init; }

    /// <summary>The challenge's id at the bank.</summary>
    public string? AcsTransactionId { get; init; }

    /// <summary>UTC; until when the fingerprint counts, or the challenge can be finished.</summary>
    public DateTimeOffset? ActionUntil { get; init; }

    /// <summary>The bank's verdict; null until there is one.</summary>
    public BankVerdict? Verdict { get; init; }

    /// <summary>A <see cref="CardToAuthenticate"/>, sealed; null once the bank was asked, or it is over.</summary>
    public string? SealedCard { get; init; }

    /// <summary>Grows with each save, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether the bank was not asked yet.</summary>
    public bool IsToBeAsked => Status is AuthenticationStatus.Fingerprint or AuthenticationStatus.Pending;

    /// <summary>As it is at a moment: times that passed are told without anybody writing them down.</summary>
    public DelegatedAuthentication At(DateTimeOffset now) =>
        Status == AuthenticationStatus.Challenge && now >= ActionUntil
            ? this with
            {
                Status = AuthenticationStatus.ChallengeAbandoned,
            }
        : IsToBeAsked && now >= ExpiresAt ? this with { Status = AuthenticationStatus.Expired, SealedCard = null }
        : this;

    /// <summary>With a bank's verdict.</summary>
    public DelegatedAuthentication Decided(BankVerdict verdict) =>
        this with
        {
            Status = verdict.TransStatus switch
            {
                "Y" => AuthenticationStatus.Authenticated,
                "A" => AuthenticationStatus.Attempted,
                "N" => AuthenticationStatus.NotAuthenticated,
                "R" => AuthenticationStatus.Rejected,
                _ => AuthenticationStatus.Unavailable,
            },
            Verdict = verdict,
            SealedCard = null,
        };
}
