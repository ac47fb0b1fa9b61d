namespace AcpAssistant.Commerce.Idempotency;

/// <summary>The answer to store under a claimed key.</summary>
public sealed record IdempotentAnswer(IdempotencyKey Key, StoredResponse Response);
