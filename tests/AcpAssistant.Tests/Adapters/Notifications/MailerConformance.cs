using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Notifications;

/// <summary>What every way of sending mail must do.</summary>
public abstract class MailerConformance
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static Mail Mail(string id = "mail_1", string text = "Hello\n") =>
        new(
            id,
            EmailAddress.Parse("maya@example.com"),
            "Your order",
            text,
            new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero)
        );

    [Fact]
    public async Task A_mail_arrives_with_its_recipient_subject_and_text()
    {
        var mail = Mail();

        await SendAsync(mail);

        var arrived = (await ArrivedAsync()).ShouldHaveSingleItem();
        arrived.To.ShouldBe(mail.To);
        arrived.Subject.ShouldBe(mail.Subject);
        arrived.Text.ShouldBe(mail.Text);
        arrived.SentAt.ShouldBe(mail.SentAt);
        arrived.Html.ShouldBeNull();
    }

    [Theory]
    [InlineData("Déjà vu — 東京 🎒\n", "Commande n° 5 : reçue")]
    [InlineData(".\n..\n.starts with a dot\n", "dots")]
    [InlineData(
        "line\n\n\nline\n",
        "a very long subject that must be folded because no header line may be as long as this"
    )]
    [InlineData("<b>not bold</b> & \"quoted\"\n", "a = b ? c : d")]
    public async Task Letters_arrive_as_they_were_written(string text, string subject)
    {
        await SendAsync(Mail(text: text) with { Subject = subject });

        var arrived = (await ArrivedAsync()).ShouldHaveSingleItem();
        arrived.Text.ShouldBe(text);
        arrived.Subject.ShouldBe(subject);
    }

    [Fact]
    public async Task A_line_longer_than_mail_allows_arrives_whole()
    {
        var text = new string('é', 3000) + "\n";

        await SendAsync(Mail(text: text));

        (await ArrivedAsync()).ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    [Fact]
    public async Task Html_goes_along_with_the_text()
    {
        await SendAsync(Mail() with { Html = "<!DOCTYPE html><p>Hello</p>" });

        var arrived = (await ArrivedAsync()).ShouldHaveSingleItem();
        arrived.Text.ShouldBe("Hello\n");
        arrived.Html.ShouldBe("<!DOCTYPE html><p>Hello</p>");
    }

    [Fact]
    public async Task A_subject_cannot_smuggle_in_headers()
    {
        await SendAsync(Mail() with { Subject = "Hi\r\nBcc: eve@example.com\r\n\r\nbody" });

        var arrived = (await ArrivedAsync()).ShouldHaveSingleItem();
        arrived.Text.ShouldBe("Hello\n");
        arrived.To.Value.ShouldBe("maya@example.com");
    }

    [Fact]
    public async Task The_same_mail_sent_twice_can_be_told_by_its_id()
    {
        await SendAsync(Mail());
        await SendAsync(Mail());
        await SendAsync(Mail("mail_2"));

        (await ArrivedAsync())
            .Select(mail => mail.Id)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(["mail_1", "mail_2"], ignoreOrder: true);
    }

    [Fact]
    public void It_has_a_name_for_people() => Mailer.Name.ShouldNotBeNullOrWhiteSpace();

    /// <summary>The one under test.</summary>
    protected abstract IMailer Mailer { get; }

    /// <summary>What arrived, read as its receiver reads it.</summary>
    protected abstract Task<IReadOnlyList<Mail>> ArrivedAsync();

    private Task SendAsync(Mail mail) => Mailer.SendAsync(mail, Stop);
}
