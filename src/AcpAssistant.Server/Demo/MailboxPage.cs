using System.Collections.Immutable;
using AcpAssistant.Assistant.Notifications;

namespace AcpAssistant.Server.Demo;

/// <summary>The demo's mailbox.</summary>
/// <param name="Site">Around it.</param>
/// <param name="To">The recipient asked for; null = everyone.</param>
/// <param name="IsAddress">Whether <paramref name="To"/> is an address at all.</param>
/// <param name="Mails">Newest first.</param>
public sealed record MailboxPage(SitePage Site, string? To, bool IsAddress, ImmutableArray<Mail> Mails);
