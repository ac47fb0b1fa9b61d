namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>A test card to choose in the widget.</summary>
/// <param name="Id">What the widget sends back.</param>
/// <param name="Label">What the shopper reads.</param>
/// <param name="Token">The documented token it mints from.</param>
public sealed record SandboxCard(string Id, string Label, string Token);
