using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Tests.Commerce;

/// <summary>Where a call to the payment provider breaks.</summary>
internal enum GatewayFault
{
    None,
    BeforeCharge,
    AfterCharge,
    AnswerUnknown,
}

/// <summary>A gateway whose connection breaks when told; what the provider has done behind it stays done.</summary>
internal sealed class FaultyGateway(IPaymentGateway inner) : IPaymentGateway
{
    private int charges;

    public string Name => inner.Name;

    public GatewayFault Fault { get; set; }

    public bool RefundsAreDown { get; set; }

    /// <summary>Runs inside the charge, after the recovery point and before the money.</summary>
    public Func<Task> DuringCharge { get; set; } = () => Task.CompletedTask;

    /// <summary>How often a charge was asked for.</summary>
    public int Charges => charges;

    public bool CanAuthenticate => inner.CanAuthenticate;

    public async Task<PaymentOutcome> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref charges);
        var fault = Fault;
        await DuringCharge();
        if (fault == GatewayFault.BeforeCharge)
        {
            throw new IOException("The connection broke before the provider got it.");
        }

        var outcome = await inner.ChargeAsync(request, cancellationToken);
        return fault switch
        {
            GatewayFault.AfterCharge => throw new IOException("The connection broke before the answer came."),
            GatewayFault.AnswerUnknown => new PaymentOutcome.Unknown("time-out"),
            _ => outcome,
        };
    }

    public Task<PaymentOutcome> FindChargeAsync(string key, CancellationToken cancellationToken) =>
        Fault == GatewayFault.AnswerUnknown
            ? Task.FromResult<PaymentOutcome>(new PaymentOutcome.Unknown("time-out"))
            : inner.FindChargeAsync(key, cancellationToken);

    public Task<PaymentOutcome> CaptureAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        inner.CaptureAsync(paymentId, key, cancellationToken);

    public Task<VoidOutcome> VoidAsync(string paymentId, string key, CancellationToken cancellationToken) =>
        inner.VoidAsync(paymentId, key, cancellationToken);

    public Task<RefundOutcome> RefundAsync(
        string paymentId,
        Money amount,
        string key,
        CancellationToken cancellationToken
    ) =>
        RefundsAreDown
            ? Task.FromResult<RefundOutcome>(new RefundOutcome.Unknown("time-out"))
            : inner.RefundAsync(paymentId, amount, key, cancellationToken);
}
