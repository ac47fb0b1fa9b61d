using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>The sandbox with a door that a test can hold shut, and a count of what went through.</summary>
internal sealed class WatchedGateway(IPaymentGateway inner) : IPaymentGateway
{
    private int charges;

    /// <summary>Awaited before each charge.</summary>
    public Func<Task> BeforeCharge { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited before money that is held is taken.</summary>
    public Func<Task> BeforeCapture { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited after money that was held is taken.</summary>
    public Func<Task> AfterCapture { get; set; } = () => Task.CompletedTask;

    public int Charges => charges;

    public string Name => inner.Name;

    public bool CanAuthenticate => inner.CanAuthenticate;

    public async Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken)
    {
        await BeforeCharge();
        Interlocked.Increment(ref charges);
        return await inner.ChargeAsync(request, cancellationToken);
    }

    public Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        inner.FindChargeAsync(key, cancellationToken);

    public async Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken)
    {
        await BeforeCapture();
        var outcome = await inner.CaptureAsync(paymentId, key, cancellationToken);
        await AfterCapture();
        return outcome;
    }

    public Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        inner.VoidAsync(paymentId, key, cancellationToken);

    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    ) => inner.RefundAsync(paymentId, amount, key, cancellationToken);
}
