using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Outbox;

/// <summary>What a consumer wants.</summary>
/// <param name="Consumer">Its name.</param>
/// <param name="Topics">Topics it wants, and how long after the message was written each is due.</param>
public sealed record OutboxRoute(string Consumer, ImmutableDictionary<string, TimeSpan> Topics);
