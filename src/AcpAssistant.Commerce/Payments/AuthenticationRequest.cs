namespace AcpAssistant.Commerce.Payments;

/// <summary>What an agent needs to carry out 3-D Secure with the payer (ACP <c>authentication_metadata</c>).</summary>
/// <param name="Network">The card network whose directory server is asked.</param>
/// <param name="Acquirer">The bank that takes the shop's payments.</param>
/// <param name="Preference">How the shop would like it done; null = no matter.</param>
public sealed record AuthenticationRequest(CardNetwork Network, Acquirer Acquirer, FlowPreference? Preference);
