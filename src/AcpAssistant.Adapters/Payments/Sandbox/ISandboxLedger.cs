using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>What the sandbox must remember to behave like a real provider: charges by key, used tokens, refunds.</summary>
internal interface ISandboxLedger
{
    /// <summary>The charge with this key, or null.</summary>
    Task<SandboxCharge?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>The charge of this payment, or null.</summary>
    Task<SandboxCharge?> FindByPaymentAsync(string paymentId, CancellationToken cancellationToken);

    /// <summary>Moves a charge on from one of its states and answers the one that is kept; in any other state it stays as it is. A single-use token is used up once, as with <see cref="AddAsync"/>.</summary>
    Task<SandboxCharge> MoveAsync(
        SandboxCharge next,
        SandboxChargeState from,
        bool isSingleUse,
        CancellationToken cancellationToken
    );

    /// <summary>Adds a charge unless its key is known, and answers the one that is kept. A capture with a single-use token that another charge has captured with is kept as declined ("consumed_token").</summary>
    Task<SandboxCharge> AddAsync(SandboxCharge charge, bool isSingleUse, CancellationToken cancellationToken);

    /// <summary>Gives money back, never more than captured; repeated with the same key it answers the same refund.</summary>
    Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        string refundId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}
