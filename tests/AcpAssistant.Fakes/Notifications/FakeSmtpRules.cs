namespace AcpAssistant.Fakes.Notifications;

/// <summary>How a fake mail server behaves.</summary>
public sealed record FakeSmtpRules
{
    /// <summary>Who may send; null = anyone, without signing in.</summary>
    public string? UserName { get; init; }

    /// <summary>Their password.</summary>
    public string Password { get; init; } = "";

    /// <summary>Addresses that don't exist here.</summary>
    public IReadOnlySet<string> Unknown { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Largest message, bytes.</summary>
    public int MaxBytes { get; init; } = 1_000_000;

    /// <summary>Messages that are put off (451) before the first is taken.</summary>
    public int PutOff { get; init; }

    /// <summary>Cuts the connection once a message was taken, instead of saying good-bye.</summary>
    public bool CutsAfterMessage { get; init; }

    /// <summary>Senders that may not be named; empty = any.</summary>
    public string RefusedSender { get; init; } = "";
}
