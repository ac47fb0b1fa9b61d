namespace AcpAssistant.Commerce.Marketing;

/// <summary>The state of a subscription and the order that brought it about.</summary>
public sealed record RecordedConsent(MarketingConsent Consent, OrderId OrderId, DateTimeOffset DecidedAt);
