using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Tests.Commerce;

/// <summary>Payment pages whose connection breaks when told; what the provider has done behind it stays done.</summary>
internal sealed class FaultyPages(IHostedPayments inner) : IHostedPayments
{
    /// <summary>The page is opened and the answer lost.</summary>
    public bool LosesNextOpening { get; set; }

    /// <summary>Nothing can be asked.</summary>
    public bool IsDown { get; set; }

    /// <summary>Runs after the recovery point and before the page is opened.</summary>
    public Func<Task> DuringOpening { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before a page is closed at the provider.</summary>
    public Func<Task> BeforeClosing { get; set; } = () => Task.CompletedTask;

    /// <summary>How often a page was opened.</summary>
    public int Openings { get; private set; }

    public async Task<HostedStart> OpenAsync(HostedRequest request, CancellationToken cancellationToken)
    {
        Openings++;
        await DuringOpening();
        if (IsDown)
        {
            return new HostedStart.Unknown("down");
        }

        var start = await inner.OpenAsync(request, cancellationToken);
        if (!LosesNextOpening)
        {
            return start;
        }

        LosesNextOpening = false;
        return new HostedStart.Unknown("time-out");
    }

    public Task<HostedState> FindAsync(HostedReference page, CancellationToken cancellationToken) =>
        IsDown
            ? Task.FromResult<HostedState>(new HostedState.Unknown("down"))
            : inner.FindAsync(page, cancellationToken);

    public async Task<HostedState> CloseAsync(HostedReference page, CancellationToken cancellationToken)
    {
        await BeforeClosing();
        return IsDown ? new HostedState.Unknown("down") : await inner.CloseAsync(page, cancellationToken);
    }
}
