namespace AcpAssistant.Commerce.Payments;

/// <summary>One refund or dispute.</summary>
/// <param name="Kind">A word of <see cref="Orders.OrderPaymentKinds"/>.</param>
/// <param name="Reference">The provider's id.</param>
/// <param name="Amount">Minor units, positive.</param>
/// <param name="At">UTC.</param>
/// <param name="IsOurs">Whether the shop itself asked for it; whoever asked writes it down.</param>
public sealed record LedgerEntry(string Kind, string Reference, long Amount, DateTimeOffset At, bool IsOurs);
