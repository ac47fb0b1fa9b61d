using System.Collections.Concurrent;
using System.Threading.Channels;
using AcpAssistant.Commerce;

namespace AcpAssistant.Server.Payments;

/// <summary>Wakes the reconciliation of payments before its time.</summary>
internal sealed class ReconcileSignal
{
    private const int MostNews = 10_000;

    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly ConcurrentQueue<SessionId> news = new();

    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>There is news of this session's payment page: it is looked at, however patient one would be without.</summary>
    public void RaiseFor(SessionId session)
    {
        // Lost by a crash it costs time only: an open page is looked at every few minutes anyway.
        if (news.Count < MostNews)
        {
            news.Enqueue(session);
        }

        Raise();
    }

    /// <summary>The next session there is news of.</summary>
    public bool TryTakeNews(out SessionId session) => news.TryDequeue(out session);

    /// <summary>Returns when raised, or after this time.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Its ordinary time has come.
        }
    }
}
