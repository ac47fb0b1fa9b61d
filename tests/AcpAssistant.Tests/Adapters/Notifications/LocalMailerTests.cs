using AcpAssistant.Adapters.Notifications.LocalMailbox;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Fakes.Chat;

namespace AcpAssistant.Tests.Adapters.Notifications;

public sealed class LocalMailerTests : MailerConformance
{
    private readonly InMemoryMailbox _mailbox = new();

    protected override IMailer Mailer => new LocalMailer(_mailbox);

    protected override Task<IReadOnlyList<Mail>> ArrivedAsync() => _mailbox.ListAsync(to: null, 100, Stop);
}
