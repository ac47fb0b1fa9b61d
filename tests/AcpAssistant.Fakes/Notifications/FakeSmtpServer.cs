using System.Net;
using System.Net.Sockets;

namespace AcpAssistant.Fakes.Notifications;

/// <summary>A mail server on a free port of this machine (RFC 5321 with AUTH, SIZE, PIPELINING and 8BITMIME). It refuses what real ones refuse: steps out of order, strangers, unknown mailboxes, bare line feeds, lines that are too long, unannounced letters beyond ASCII in headers.</summary>
public sealed class FakeSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<ReceivedMail> _mails = [];
    private readonly List<string> _complaints = [];
    private readonly Task _listening;
    private int _putOff;

    private FakeSmtpServer(FakeSmtpRules rules)
    {
        Rules = rules;
        _putOff = rules.PutOff;
        _listener.Start();
        _listening = ListenAsync();
    }

    public FakeSmtpRules Rules { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Mails
    {
        get
        {
            lock (_gate)
            {
                return [.. _mails];
            }
        }
    }

    /// <summary>What clients did against the protocol.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_gate)
            {
                return [.. _complaints];
            }
        }
    }

    public static FakeSmtpServer Start(FakeSmtpRules? rules = null) => new(rules ?? new FakeSmtpRules());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _listening;
        _stop.Dispose();
    }

    /// <summary>Takes a message; false when it is put off.</summary>
    internal bool TryTake(ReceivedMail mail)
    {
        lock (_gate)
        {
            if (_putOff > 0)
            {
                _putOff--;
                return false;
            }

            _mails.Add(mail);
            return true;
        }
    }

    internal void Complain(string about)
    {
        lock (_gate)
        {
            _complaints.Add(about);
        }
    }

    private async Task ListenAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                sessions.Add(ServeAsync(client));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                await new FakeSmtpSession(this, stream).RunAsync(_stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
            {
                // The client left.
            }
        }
    }
}
