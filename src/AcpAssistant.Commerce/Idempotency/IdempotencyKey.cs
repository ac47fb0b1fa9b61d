namespace AcpAssistant.Commerce.Idempotency;

/// <summary>A caller's key. Its scope is authenticated identity and endpoint path (ACP 2026-04-17 checkout RFC §6).</summary>
/// <param name="Caller">The authenticated identity.</param>
/// <param name="Path">Method and path.</param>
/// <param name="Key">The header's value, 1–255 characters.</param>
public sealed record IdempotencyKey(string Caller, string Path, string Key);
