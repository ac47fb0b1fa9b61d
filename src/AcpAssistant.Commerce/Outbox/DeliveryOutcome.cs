namespace AcpAssistant.Commerce.Outbox;

/// <summary>What came of a delivery.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <summary>Told, or found that there is nothing to tell.</summary>
    public sealed record Delivered : DeliveryOutcome;

    /// <summary>Not told; it will be tried again.</summary>
    /// <param name="Reason">For people; no personal data.</param>
    public sealed record Failed(string Reason) : DeliveryOutcome
    {
        /// <summary>How long the receiver wants to be left alone; null when it didn't say. At most a day is respected.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>Trying again would change nothing.</summary>
    /// <param name="Reason">For people; no personal data.</param>
    public sealed record Refused(string Reason) : DeliveryOutcome;
}
