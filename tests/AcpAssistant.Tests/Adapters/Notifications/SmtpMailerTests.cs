using AcpAssistant.Adapters.Notifications.Smtp;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Fakes.Notifications;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Notifications;

public sealed class SmtpMailerTests : MailerConformance, IAsyncDisposable
{
    private readonly FakeSmtpServer _server = FakeSmtpServer.Start();

    protected override IMailer Mailer => To(_server);

    public async ValueTask DisposeAsync()
    {
        _server.Complaints.ShouldBeEmpty();
        await _server.DisposeAsync();
    }

    protected override async Task<IReadOnlyList<Mail>> ArrivedAsync() =>
        [.. await Task.WhenAll(_server.Mails.Select(ReadAsync))];

    [Fact]
    public async Task The_message_names_its_sender_and_asks_for_no_automatic_answer()
    {
        await Mailer.SendAsync(Mail(), Stop);

        var received = _server.Mails.ShouldHaveSingleItem();
        received.From.ShouldBe("help@shop.example");
        using var message = await ParseAsync(received);
        message.From.ToString().ShouldBe("\"The shop\" <help@shop.example>");
        message.MessageId.ShouldBe("mail_1@shop.example");
        message.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        message.Bcc.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_signs_in_where_the_server_wants_it()
    {
        await using var server = FakeSmtpServer.Start(new() { UserName = "shop", Password = "secret é" });

        await To(server, userName: "shop", password: "secret é").SendAsync(Mail(), Stop);
        await Should.ThrowAsync<AuthenticationException>(() =>
            To(server, userName: "shop", password: "wrong").SendAsync(Mail(), Stop)
        );
        var unnamed = await Should.ThrowAsync<Exception>(() => To(server).SendAsync(Mail(), Stop));

        unnamed.ShouldNotBeOfType<MailRefusedException>();
        server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_refused_for_good_without_naming_it()
    {
        await using var server = FakeSmtpServer.Start(
            new() { Unknown = new HashSet<string>(StringComparer.Ordinal) { "maya@example.com" } }
        );

        var refused = await Should.ThrowAsync<MailRefusedException>(() => To(server).SendAsync(Mail(), Stop));

        refused.Message.ShouldNotContain("maya");
    }

    [Fact]
    public async Task A_mail_that_is_too_large_is_refused_for_good()
    {
        await using var server = FakeSmtpServer.Start(new() { MaxBytes = 1000 });

        await Should.ThrowAsync<MailRefusedException>(() =>
            To(server).SendAsync(Mail(text: new string('x', 2000)), Stop)
        );
    }

    [Fact]
    public async Task A_mail_that_is_put_off_can_be_sent_later()
    {
        await using var server = FakeSmtpServer.Start(new() { PutOff = 1 });
        var mailer = To(server);

        await Should.ThrowAsync<SmtpCommandException>(() => mailer.SendAsync(Mail(), Stop));
        await mailer.SendAsync(Mail(), Stop);

        server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_wrong_sender_is_our_fault_and_never_final()
    {
        await using var server = FakeSmtpServer.Start(new() { RefusedSender = "help@shop.example" });

        await Should.ThrowAsync<SmtpCommandException>(() => To(server).SendAsync(Mail(), Stop));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_mail_was_taken_counts_as_sent()
    {
        await using var server = FakeSmtpServer.Start(new() { CutsAfterMessage = true });

        await To(server).SendAsync(Mail(), Stop);

        server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_encryption_no_password_is_said_to_a_server_that_should_have_it()
    {
        await using var server = FakeSmtpServer.Start(new() { UserName = "shop", Password = "secret" });

        await Should.ThrowAsync<NotSupportedException>(() =>
            To(server, userName: "shop", password: "secret", useTls: true).SendAsync(Mail(), Stop)
        );

        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_down_is_a_failure_that_may_pass()
    {
        var server = FakeSmtpServer.Start();
        var mailer = To(server);
        await server.DisposeAsync();

        var failed = await Should.ThrowAsync<Exception>(() => mailer.SendAsync(Mail(), Stop));

        failed.ShouldNotBeOfType<MailRefusedException>();
    }

    private static SmtpMailer To(
        FakeSmtpServer server,
        string userName = "",
        string password = "",
        bool useTls = false
    ) =>
        new(
            Options.Create(
                new SmtpOptions
                {
                    Host = "127.0.0.1",
                    Port = server.Port,
                    UseTls = useTls,
                    UserName = userName,
                    Password = password,
                    From = "help@shop.example",
                    FromName = "The shop",
                }
            )
        );

    private static async Task<Mail> ReadAsync(ReceivedMail received)
    {
        using var message = await ParseAsync(received);
        return new Mail(
            message.MessageId!.Split('@')[0],
            EmailAddress.Parse(received.To.ShouldHaveSingleItem()),
            message.Subject!,
            message.TextBody!.ReplaceLineEndings("\n"),
            message.Date.ToUniversalTime()
        )
        {
            Html = message.HtmlBody,
        };
    }

    private static Task<MimeMessage> ParseAsync(ReceivedMail received) =>
        MimeMessage.LoadAsync(new MemoryStream(received.Content), Stop);
}
