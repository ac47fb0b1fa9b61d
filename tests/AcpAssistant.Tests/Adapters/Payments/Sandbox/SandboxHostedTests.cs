using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Adapters.Payments.Sandbox;

/// <summary>The sandbox's pages behave as the real provider's do, and each test card on them as its label says.</summary>
public sealed class SandboxHostedTests : HostedPaymentsConformance
{
    private readonly InMemorySandboxLedger ledger = new();
    private readonly CountingIds ids = new();
    private readonly SandboxHosted hosted;
    private readonly SandboxPayments payments;

    public SandboxHostedTests()
    {
        var pages = new InMemorySandboxPages();
        hosted = new SandboxHosted(pages, ledger, Options.Create(new ShopOptions()), ids, Time);
        payments = new SandboxPayments(pages, hosted);
        Gateway = new SandboxGateway(ledger, ids, Time);
    }

    internal override IHostedPayments Pages => hosted;

    internal override IPaymentGateway Gateway { get; }

    protected override int Captures => ledger.Charges.Count;

    [Theory]
    [InlineData("declined", PaymentReasons.CardDeclined)]
    [InlineData("insufficient_funds", PaymentReasons.InsufficientFunds)]
    [InlineData("made_up", PaymentReasons.InvalidToken)]
    public async Task A_declined_card_leaves_the_page_open_for_another(string card, string reason)
    {
        var opened = await OpenedAsync();

        (await PayWithAsync(opened.Id, card)).ShouldBeOfType<PaymentOutcome.Declined>().Reason.ShouldBe(reason);

        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Open>();
        (await PayWithAsync(opened.Id, "mastercard")).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task A_card_that_asks_its_holder_pays_once_they_have_said_yes()
    {
        var opened = await OpenedAsync();

        (await PayWithAsync(opened.Id, "three_d_secure")).ShouldBeOfType<PaymentOutcome.RequiresAction>();
        (await FindAsync(opened.Id)).ShouldBeOfType<HostedState.Open>();
        (await PayWithAsync(opened.Id, "three_d_secure", confirmed: true)).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task Paying_twice_takes_the_money_once()
    {
        var opened = await OpenedAsync();

        var first = await PayWithAsync(opened.Id, "visa");

        (await PayWithAsync(opened.Id, "mastercard")).ShouldBe(first);
        Captures.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_nobody_knows_is_not_found() =>
        (await payments.FindAsync("nonsense", Token)).ShouldBeNull();

    protected override async Task PayAsync(string id)
    {
        if (await PayWithAsync(id, "visa") is not PaymentOutcome.Captured)
        {
            throw new InvalidOperationException("Not open.");
        }
    }

    private async Task<PaymentOutcome> PayWithAsync(string id, string card, bool confirmed = false) =>
        await payments.PayAsync((await payments.FindAsync(id, Token))!.Value.Page, card, confirmed, Token);
}
