using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Server.Chat;

/// <summary>Settings of the chat's HTTP surface.</summary>
public sealed class ChatHttpOptions
{
    /// <summary>Days a visitor's token is kept in the cookie.</summary>
    [Range(1, 400)]
    public int VisitorDays { get; set; } = 30;

    /// <summary>Whether GET /api/mailbox shows the mails that were not sent; demo mode only, never where real people's mails are kept.</summary>
    public bool ShowMailbox { get; set; }

    /// <summary>Largest request body, bytes.</summary>
    [Range(1024, 10_485_760)]
    public int MaxBodyBytes { get; set; } = 65_536;

    /// <summary>Milliseconds between looks for new messages while an event stream is open.</summary>
    [Range(100, 60_000)]
    public int EventPollMilliseconds { get; set; } = 1000;

    /// <summary>Seconds after which an event stream ends; clients connect again by themselves.</summary>
    [Range(1, 3600)]
    public int EventStreamSeconds { get; set; } = 300;
}
