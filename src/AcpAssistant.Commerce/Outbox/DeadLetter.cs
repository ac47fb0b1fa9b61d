namespace AcpAssistant.Commerce.Outbox;

/// <summary>A delivery that was given up; a person may have it tried again.</summary>
/// <param name="Delivery">What was to be told to whom, and how often it was tried.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="GivenUpAt">UTC.</param>
public sealed record DeadLetter(OutboxDelivery Delivery, string Error, DateTimeOffset GivenUpAt);
