using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Commerce.Outbox;

/// <summary>How what happened is told to others.</summary>
public sealed class OutboxOptions
{
    /// <summary>Tries before a delivery becomes a dead letter. With the other defaults the last one comes about six hours after the first.</summary>
    [Range(1, 100, ErrorMessage = "ACP__Outbox__MaxAttempts must be 1..100, for example 14")]
    public int MaxAttempts { get; set; } = 14;

    /// <summary>Seconds before the second try; each later pause is twice as long.</summary>
    [Range(1, 3600, ErrorMessage = "ACP__Outbox__FirstRetrySeconds must be 1..3600, for example 5")]
    public int FirstRetrySeconds { get; set; } = 5;

    /// <summary>Longest pause between two tries, seconds.</summary>
    [Range(1, 86_400, ErrorMessage = "ACP__Outbox__LongestRetrySeconds must be 1..86400, for example 3600")]
    public int LongestRetrySeconds { get; set; } = 3600;

    /// <summary>Seconds a try may take; after them another server may take it up.</summary>
    [Range(5, 3600, ErrorMessage = "ACP__Outbox__LeaseSeconds must be 5..3600, for example 120")]
    public int LeaseSeconds { get; set; } = 120;

    /// <summary>Milliseconds between looks for something to tell.</summary>
    [Range(100, 60_000, ErrorMessage = "ACP__Outbox__PollMilliseconds must be 100..60000, for example 1000")]
    public int PollMilliseconds { get; set; } = 1000;

    /// <summary>Deliveries of one consumer that are on their way at the same time, each of another order.</summary>
    [Range(1, 200, ErrorMessage = "ACP__Outbox__AtOnce must be 1..200, for example 8")]
    public int AtOnce { get; set; } = 8;
}
