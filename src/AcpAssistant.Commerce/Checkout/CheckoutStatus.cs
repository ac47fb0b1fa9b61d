namespace AcpAssistant.Commerce.Checkout;

/// <summary>Where a session stands; the names are ACP's (2026-04-17) in snake case.</summary>
public enum CheckoutStatus
{
    /// <summary>Items are missing or invalid.</summary>
    Incomplete,

    /// <summary>Address or fulfillment option is missing.</summary>
    NotReadyForPayment,

    /// <summary>Complete may be called.</summary>
    ReadyForPayment,

    /// <summary>The payer's bank wants the payer; complete must be called again with what came of it.</summary>
    AuthenticationRequired,

    /// <summary>Only the buyer on the shop's own page can go on.</summary>
    RequiresEscalation,

    /// <summary>A payment runs or its outcome is unknown.</summary>
    CompleteInProgress,

    /// <summary>A person of the shop decides whether the order is accepted; nothing is charged before.</summary>
    PendingApproval,

    /// <summary>Paid; there is an order.</summary>
    Completed,

    /// <summary>Given up by the buyer.</summary>
    Canceled,

    /// <summary>Not completed before <see cref="CheckoutSession.ExpiresAt"/>.</summary>
    Expired,
}
