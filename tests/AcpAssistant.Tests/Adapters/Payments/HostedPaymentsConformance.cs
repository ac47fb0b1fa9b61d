using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments;

/// <summary>What every provider's payment pages do alike.</summary>
public abstract class HostedPaymentsConformance
{
    protected static readonly Money Price = new(26271, Currency.Usd);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    internal abstract IHostedPayments Pages { get; }

    internal abstract IPaymentGateway Gateway { get; }

    /// <summary>The payer pays on the page, as the provider's own page would let them; throws when it is not open.</summary>
    protected abstract Task PayAsync(string id);

    /// <summary>How often money was taken.</summary>
    protected abstract int Captures { get; }

    [Fact]
    public async Task A_page_is_open_until_it_is_paid_and_then_paid_for_good()
    {
        var opened = await OpenedAsync();
        (await FindAsync(opened.Id)).ShouldBe(new HostedState.Open(opened.Id, opened.Url));

        await PayAsync(opened.Id);

        var paid = (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Paid>();
        paid.Display.ShouldBe("Visa ending in 4242");
        (await CloseAsync(opened.Id)).ShouldBe(paid);
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_is_the_same_page()
    {
        var first = await OpenedAsync();

        (await Pages.OpenAsync(Request(), Token)).ShouldBe(first);
        (await FindAsync(null)).ShouldBe(new HostedState.Open(first.Id, first.Url), "found by its key alone");
    }

    [Fact]
    public async Task Another_key_is_another_page()
    {
        var first = await OpenedAsync();

        (await Pages.OpenAsync(Request("k2"), Token)).ShouldBeOfType<HostedStart.Opened>().Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task A_page_that_was_never_opened_is_told_as_that()
    {
        (await FindAsync(null)).ShouldBeOfType<HostedState.NotOpened>();
        (await CloseAsync(null)).ShouldBeOfType<HostedState.NotOpened>();
    }

    [Fact]
    public async Task On_a_closed_page_nobody_can_pay()
    {
        var opened = await OpenedAsync();

        var ended = (await CloseAsync(opened.Id)).ShouldBeOfType<HostedState.Ended>();

        ended.Reason.ShouldBe(PaymentReasons.PageLeft);
        ended.Message.ShouldNotContain("_");
        await Should.ThrowAsync<InvalidOperationException>(() => PayAsync(opened.Id));
        (await FindAsync(opened.Id)).ShouldBe(ended);
        (await CloseAsync(opened.Id)).ShouldBe(ended);
        Captures.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_whose_time_is_over_ends_by_itself()
    {
        var opened = await OpenedAsync();
        Time.Advance(TimeSpan.FromMinutes(41));

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Ended>().Reason.ShouldBe(PaymentReasons.PageLeft);
        await Should.ThrowAsync<InvalidOperationException>(() => PayAsync(opened.Id));
    }

    [Fact]
    public async Task A_page_paid_before_its_time_was_over_stays_paid()
    {
        var opened = await OpenedAsync();
        await PayAsync(opened.Id);
        Time.Advance(TimeSpan.FromHours(2));

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Paid>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Nothing_and_less_has_no_page(long amount) =>
        (await Pages.OpenAsync(Request() with { Amount = new Money(amount, Currency.Usd) }, Token))
            .ShouldBeOfType<HostedStart.Refused>()
            .Reason.ShouldBe(PaymentReasons.InvalidAmount);

    [Fact]
    public async Task What_was_paid_on_a_page_can_be_given_back()
    {
        var opened = await OpenedAsync();
        await PayAsync(opened.Id);
        var paid = (HostedState.Paid)await FindAsync(opened.Id);

        (await Gateway.RefundAsync(paid.PaymentId, Price, "r1", Token)).ShouldBeOfType<RefundOutcome.Refunded>();
        (
            await Gateway.RefundAsync(paid.PaymentId, new Money(1, Currency.Usd), "r2", Token)
        ).ShouldBeOfType<RefundOutcome.Refused>();
    }

    protected HostedRequest Request(string key = "k1") =>
        new(
            new SessionId("cs_1"),
            key,
            Price,
            "2 × Rain Jacket",
            "ada@example.com",
            "en-US",
            new HostedPage(
                "Your order",
                "https://shop.example/checkout/cs_1/paid",
                "https://shop.example/checkout/cs_1/back"
            ),
            Time.GetUtcNow().AddMinutes(40)
        );

    protected async Task<HostedStart.Opened> OpenedAsync() =>
        (await Pages.OpenAsync(Request(), Token)).ShouldBeOfType<HostedStart.Opened>();

    protected Task<HostedState> FindAsync(string? id) => Pages.FindAsync(Reference(id), Token);

    protected Task<HostedState> CloseAsync(string? id) => Pages.CloseAsync(Reference(id), Token);

    private HostedReference Reference(string? id) => new("k1", id, Price, Time.GetUtcNow());
}
