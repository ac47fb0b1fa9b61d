using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;

namespace AcpAssistant.Fakes.Chat;

/// <summary>Mails in memory.</summary>
public sealed class InMemoryMailbox : IMailbox
{
    private readonly Lock gate = new();
    private readonly List<Mail> mails = [];

    public async Task<IReadOnlyList<Mail>> ListAsync(EmailAddress? to, int limit, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            return [.. mails.Where(mail => to is null || mail.To == to).Reverse().Take(limit)];
        }
    }

    public async Task AddAsync(Mail mail, CancellationToken cancellationToken)
    {
        await Task.Yield();
        lock (gate)
        {
            mails.Add(mail);
        }
    }
}
