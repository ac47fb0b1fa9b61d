using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The sandbox with a door that a test can hold shut, and a count of what went through.</summary>
internal sealed class WatchedGateway(IPaymentGateway inner) : IPaymentGateway
{
    private int charges;

    /// <summary>Awaited before each charge.</summary>
    public Func<Task> BeforeCharge { get; set; } = () => Task.CompletedTask;

    public int Charges => charges;

    public string Name => inner.Name;

    public async Task<PaymentOutcome> ChargeAsync(
        PaymentInstrument instrument,
        Money amount,
        string key,
        SessionId sessionId,
        CancellationToken cancellationToken
    )
    {
        await BeforeCharge();
        Interlocked.Increment(ref charges);
        return await inner.ChargeAsync(instrument, amount, key, sessionId, cancellationToken);
    }

    public Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        inner.FindChargeAsync(key, cancellationToken);

    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    ) => inner.RefundAsync(paymentId, amount, key, cancellationToken);
}
