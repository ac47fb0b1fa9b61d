using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteMarketingStoreTests(SqliteFixture fixture)
    : MarketingStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlMarketingStoreTests(PostgreSqlFixture fixture)
    : MarketingStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class MarketingStoreConformance(DatabaseFixture fixture) : StoreConformance<IMarketingStore>(fixture)
{
    private static readonly AffiliateAttribution Claim = new()
    {
        Provider = "impact.example",
        Token = "atp_“1”",
        PublisherId = "pub_1",
        CampaignId = "c",
        CreativeId = "x",
        SubId = "s",
        SourceType = "article",
        SourceUrl = "https://blog.example/a",
        IssuedAt = "2026-05-01T00:00:00Z",
        ExpiresAt = "2026-06-01T00:00:00Z",
        Touchpoint = "first",
        Metadata = ImmutableSortedDictionary<string, string>
            .Empty.WithComparers(StringComparer.Ordinal)
            .Add("rank", "1"),
    };

    private static readonly IntentTrace Trace = new("shipping_cost", "Too dear; “é”") { Metadata = Claim.Metadata };

    [Fact]
    public async Task The_latest_decision_of_an_address_on_a_channel_counts()
    {
        var (mail, phone) = (Unique("ada@example.com"), Unique("+15550100"));

        await OrderAsync(Now, new("email", mail, true), new("sms", phone, false));
        await OrderAsync(Now.AddDays(1), new MarketingConsent("email", mail, false));
        await OrderAsync(Now.AddHours(1), new MarketingConsent("email", mail, true));

        (await Store.FindAsync([mail, phone], Stop)).ShouldBe([new("email", mail, false), new("sms", phone, false)]);
        (await Store.FindAsync([Unique("nobody")], Stop)).ShouldBeEmpty();
        (await Store.FindAsync([], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Decisions_are_listed_with_their_order_oldest_first()
    {
        var (mail, other) = (Unique("b@example.com"), Unique("a@example.com"));
        var day = Now.AddYears(1);

        var second = await OrderAsync(day.AddMinutes(1), new MarketingConsent("email", other, false));
        var first = await OrderAsync(day, new MarketingConsent("email", mail, true));
        await OrderAsync(day.AddDays(1), new MarketingConsent("email", Unique("c@example.com"), true));

        (await Store.ConsentsAsync(day, day.AddDays(1), 10, Stop)).ShouldBe([
            new RecordedConsent(new MarketingConsent("email", mail, true), first, day),
            new RecordedConsent(new MarketingConsent("email", other, false), second, day.AddMinutes(1)),
        ]);
        (await Store.ConsentsAsync(day, day.AddDays(1), 1, Stop)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Orders_with_a_claim_are_listed_and_others_are_not()
    {
        var day = Now.AddYears(2);
        var session = Samples.Session(Unique("cs"));
        await SaveAsync(session, Samples.Order(Unique("CL")) with { SessionId = session.Id, PlacedAt = day });
        var claimed = Samples.Session(Unique("cs"));
        var order = Samples.Order(Unique("CL")) with
        {
            SessionId = claimed.Id,
            PlacedAt = day,
            FirstTouch = Claim,
            LastTouch = Claim with { PublisherId = "pub_2", Token = null },
        };
        await SaveAsync(claimed, order);
        var quoting = Samples.Session(Unique("cs"));
        await SaveAsync(
            quoting,
            Samples.Order(Unique("CL")) with
            {
                SessionId = quoting.Id,
                PlacedAt = day,
                Notes = """ "first_touch": """,
            }
        );

        var found = (await Store.AttributionsAsync(day, day.AddDays(1), 10, Stop)).ShouldHaveSingleItem();

        found.ShouldHaveTheValuesOf(
            new AttributedOrder(order.Id, day, order.TotalAmount, order.Currency, order.FirstTouch, order.LastTouch)
        );
        (await Store.AttributionsAsync(day.AddDays(-1), day, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sessions_given_up_for_a_reason_are_listed_and_others_are_not()
    {
        var day = Now.AddYears(3);
        var canceled = Samples.Session(Unique("cs")) with
        {
            Status = CheckoutStatus.Canceled,
            UpdatedAt = day,
            Trace = Trace,
        };
        await SaveAsync(canceled);
        await SaveAsync(canceled with { Id = new SessionId(Unique("cs")), Trace = null });
        await SaveAsync(canceled with { Id = new SessionId(Unique("cs")), Status = CheckoutStatus.Incomplete });

        var found = (await Store.CancellationsAsync(day, day.AddDays(1), 10, Stop)).ShouldHaveSingleItem();

        found.ShouldHaveTheValuesOf(
            new CanceledCheckout(canceled.Id, canceled.Owner.Value, day, canceled.TotalAmount, canceled.Currency, Trace)
        );
        (await Store.CancellationsAsync(day.AddDays(1), day.AddDays(2), 10, Stop)).ShouldBeEmpty();
    }

    private async Task<OrderId> OrderAsync(DateTimeOffset at, params ImmutableArray<MarketingConsent> consents)
    {
        var session = Samples.Session(Unique("cs"));
        var order = Samples.Order(Unique("CL")) with { SessionId = session.Id, PlacedAt = at, Consents = consents };
        await SaveAsync(session, order);
        return order.Id;
    }

    private async Task SaveAsync(CheckoutSession session, AcpAssistant.Commerce.Orders.Order? order = null) =>
        (
            await Get<ICheckoutStore>().CommitAsync(new CheckoutCommit { Session = session, NewOrder = order }, Stop)
        ).ShouldBeOfType<CommitOutcome.Saved>();
}
