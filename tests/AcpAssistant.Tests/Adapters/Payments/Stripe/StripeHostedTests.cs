using AcpAssistant.Adapters.Payments.Stripe;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Payments;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments.Stripe;

/// <summary>Stripe Checkout against a fake of its API: what is alike, and what only it does.</summary>
public sealed class StripeHostedTests : HostedPaymentsConformance, IDisposable
{
    private readonly FakeStripe stripe;
    private readonly HttpClient http;

    public StripeHostedTests()
    {
        stripe = new FakeStripe(Time);
        http = new HttpClient(stripe);
        var options = new StripeOptions { ApiKey = "sk_test_123" };
        var client = StripeModule.ClientOf(options, http);
        Pages = new StripeHosted(client, NullLogger<StripeHosted>.Instance);
        Gateway = new StripeGateway(client, Options.Create(options), Time, NullLogger<StripeGateway>.Instance);
    }

    internal override IHostedPayments Pages { get; }

    internal override IPaymentGateway Gateway { get; }

    protected override int Captures => stripe.Captures;

    public void Dispose()
    {
        http.Dispose();
        stripe.Dispose();
    }

    [Fact]
    public async Task The_page_asks_for_exactly_the_total_and_says_whose_it_is()
    {
        await OpenedAsync();

        var page = stripe.Pages.Last;
        page["amount_total"]!.GetValue<long>().ShouldBe(Price.Amount);
        page["currency"]!.GetValue<string>().ShouldBe("usd");
        page["client_reference_id"]!.GetValue<string>().ShouldBe("cs_1");
        page["metadata"]!["acp_key"]!.GetValue<string>().ShouldBe("k1");
        page["customer_email"]!.GetValue<string>().ShouldBe("ada@example.com");
        page["locale"]!.GetValue<string>().ShouldBe("en");
    }

    [Theory]
    [InlineData(StripeTrouble.TooManyRequests)]
    [InlineData(StripeTrouble.InFlight)]
    [InlineData(StripeTrouble.ServerError)]
    public async Task Troubles_before_the_opening_are_unknown_and_found_to_be_nothing(StripeTrouble trouble)
    {
        stripe.Next = trouble;

        (await Pages.OpenAsync(Request(), Token)).ShouldBeOfType<HostedStart.Unknown>();
        (await FindAsync(null)).ShouldBeOfType<HostedState.NotOpened>();
    }

    [Theory]
    [InlineData(StripeTrouble.CutAfterwards)]
    [InlineData(StripeTrouble.TimeOutAfterwards)]
    public async Task A_page_behind_a_lost_answer_is_found_by_its_key(StripeTrouble trouble)
    {
        stripe.Next = trouble;

        (await Pages.OpenAsync(Request(), Token)).ShouldBeOfType<HostedStart.Unknown>();

        var open = (await FindAsync(null)).ShouldBeOfType<HostedState.Open>();
        await PayAsync(open.Id);
        (await FindAsync(null)).ShouldBeOfType<HostedState.Paid>();
        stripe.Pages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_amount_too_small_is_told_as_one() =>
        (await Pages.OpenAsync(Request() with { Amount = new Money(49, Currency.Usd) }, Token))
            .ShouldBeOfType<HostedStart.Refused>()
            .Reason.ShouldBe(PaymentReasons.InvalidAmount);

    [Fact]
    public async Task A_debit_that_takes_days_is_processing_until_the_bank_has_decided()
    {
        var opened = await OpenedAsync();
        stripe.Pages.Pay(opened.Id, takesDays: true);
        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Processing>();
        (await CloseAsync(opened.Id)).ShouldBeOfType<HostedState.Processing>();

        stripe.Pages.Decide(opened.Id, isTaken: true);

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Paid>();
    }

    [Fact]
    public async Task A_debit_that_the_bank_refuses_has_failed()
    {
        var opened = await OpenedAsync();
        stripe.Pages.Pay(opened.Id, takesDays: true);

        stripe.Pages.Decide(opened.Id, isTaken: false);

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Ended>().Reason.ShouldBe(PaymentReasons.CardDeclined);
    }

    [Fact]
    public async Task A_page_of_another_amount_is_none_of_ours()
    {
        var opened = await OpenedAsync();
        stripe.Pages.Last["amount_total"] = 1;

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Unknown>();
    }

    [Fact]
    public async Task Closing_while_stripe_is_down_is_unknown()
    {
        var opened = await OpenedAsync();
        stripe.Next = StripeTrouble.ServerError;

        (await CloseAsync(opened.Id)).ShouldBeOfType<HostedState.Unknown>();
        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Open>();
    }

    protected override Task PayAsync(string id)
    {
        stripe.Pages.Pay(id);
        return Task.CompletedTask;
    }
}
