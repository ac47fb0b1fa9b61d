namespace AcpAssistant.Fakes.Notifications;

/// <summary>A message as a server took it.</summary>
/// <param name="From">Envelope sender.</param>
/// <param name="To">Envelope recipients.</param>
/// <param name="Content">Header and body, without the dots of transport.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, byte[] Content);
