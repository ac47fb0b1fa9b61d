namespace AcpAssistant.Commerce.Idempotency;

/// <summary>An HTTP answer to be given again word for word.</summary>
/// <param name="Status">HTTP status, below 500.</param>
/// <param name="Body">JSON text.</param>
public sealed record StoredResponse(int Status, string Body);
