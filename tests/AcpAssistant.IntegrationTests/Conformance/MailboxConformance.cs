using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteMailboxTests(SqliteFixture fixture)
    : MailboxConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlMailboxTests(PostgreSqlFixture fixture)
    : MailboxConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class MailboxConformance(DatabaseFixture fixture) : StoreConformance<IMailbox>(fixture)
{
    [Fact]
    public async Task Mails_are_listed_newest_first_by_address_or_all()
    {
        var (maya, sam) = (NewEmail(), NewEmail());
        var old = Mail(maya, 1);
        var latest = Mail(maya, 3);
        var others = Mail(sam, 2);
        foreach (var mail in new[] { latest, old, others, old })
        {
            await Store.AddAsync(mail, Stop);
        }

        (await Store.ListAsync(maya, 10, Stop)).ShouldBe([latest, old]);
        (await Store.ListAsync(maya, 1, Stop)).ShouldBe([latest]);
        (await AfterRestart().ListAsync(to: null, 10, Stop)).ShouldBe([latest, others, old]);
        (await Store.ListAsync(NewEmail(), 10, Stop)).ShouldBeEmpty();
    }

    private static EmailAddress NewEmail() => EmailAddress.Parse($"{Unique("mail")}@example.com");

    private static Mail Mail(EmailAddress to, int minutes) =>
        new(Unique("mail"), to, "Code “é”", "Line\nline\0", Now.AddMinutes(minutes));
}
