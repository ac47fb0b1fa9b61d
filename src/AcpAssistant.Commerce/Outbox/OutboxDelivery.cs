namespace AcpAssistant.Commerce.Outbox;

/// <summary>A message on its way to one consumer.</summary>
/// <param name="Consumer">The consumer's name.</param>
/// <param name="Message">What is told.</param>
/// <param name="Attempt">Which try this is; the first is 1.</param>
public sealed record OutboxDelivery(string Consumer, OutboxMessage Message, int Attempt);
