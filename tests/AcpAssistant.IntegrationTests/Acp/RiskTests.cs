using System.Net;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Commerce.Risk;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>Payments that the shop's rules let through, hold or refuse, from the request to the order.</summary>
public sealed class RiskTests(RiskTests.RiskHost host) : IClassFixture<RiskTests.RiskHost>
{
    private const int Fine = 1;
    private const int Doubtful = 2;
    private const int TooMuch = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Approvals Approvals => host.Services.GetRequiredService<Approvals>();

    [Fact]
    public async Task What_no_rule_speaks_against_is_paid_at_once()
    {
        var paid = await CompleteAsync(Fine, out _);

        paid.SessionStatus.ShouldBe("completed");
    }

    [Fact]
    public async Task A_refused_payment_charges_nothing_and_gives_no_reason()
    {
        var before = host.Gateway.Charges;

        var refused = await CompleteAsync(TooMuch, out _);

        refused.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("ready_for_payment");
        refused.ShouldTell("payment_declined");
        refused.Text.ShouldNotContain("reaches the limit");
        host.Gateway.Charges.ShouldBe(before);
        (await StoredAsync(refused.Id)).PendingAttempt.ShouldBeNull();
    }

    [Fact]
    public async Task A_doubtful_payment_is_held_and_an_approval_makes_the_order()
    {
        var held = await CompleteAsync(Doubtful, out var agent);

        held.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("pending_approval");
        held.Text.ShouldNotContain("reaches the limit");
        (await ChargeAsync(held.Id)).ShouldBeOfType<PaymentOutcome.Authorized>();
        var listed = (await Approvals.ListAsync(100, Stop)).Single(session => session.Id.Value == held.Id);
        listed.Review!.Reasons.ShouldHaveSingleItem().ShouldContain("limit");
        (await agent.CompleteAsync(held.Id)).ShouldBeError(HttpStatusCode.Conflict, "approval_required");

        var approved = await Approvals.ApproveAsync(new SessionId(held.Id), Stop);

        approved!.Status.ShouldBe(CheckoutStatus.Completed);
        (await ChargeAsync(held.Id)).ShouldBeOfType<PaymentOutcome.Captured>();
        (await agent.FindAsync(held.Id)).SessionStatus.ShouldBe("completed");
        (await Approvals.ApproveAsync(new SessionId(held.Id), Stop)).ShouldBeNull();
        (await Approvals.DeclineAsync(new SessionId(held.Id), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_refusal_lets_the_money_go_and_cancels_with_a_message()
    {
        var held = await CompleteAsync(Doubtful, out var agent);

        (await Approvals.DeclineAsync(new SessionId(held.Id), Stop)).ShouldNotBeNull();

        await ShouldBeGivenUpAsync(held.Id, agent);
        (await Approvals.ApproveAsync(new SessionId(held.Id), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_decides_in_time_is_refused_by_itself()
    {
        var held = await CompleteAsync(Doubtful, out var agent);

        host.Time.Advance(TimeSpan.FromHours(new RiskOptions().ReviewHours));
        await ReconcileAsync();
        (await agent.FindAsync(held.Id)).SessionStatus.ShouldBe("pending_approval");
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await ReconcileAsync();

        await ShouldBeGivenUpAsync(held.Id, agent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_dies_at_the_capture_leaves_an_order_to_be_made(bool isBefore)
    {
        var held = await CompleteAsync(Doubtful, out var agent);
        Func<Task> die = () => throw new TimeoutException("killed");
        host.Gateway.BeforeCapture = isBefore ? die : host.Gateway.BeforeCapture;
        host.Gateway.AfterCapture = isBefore ? host.Gateway.AfterCapture : die;
        await Should.ThrowAsync<TimeoutException>(() => Approvals.ApproveAsync(new SessionId(held.Id), Stop));
        host.Gateway.BeforeCapture = host.Gateway.AfterCapture = () => Task.CompletedTask;
        (await agent.FindAsync(held.Id)).SessionStatus.ShouldBe("complete_in_progress");

        host.Time.Advance(TimeSpan.FromMinutes(2));
        await ReconcileAsync();

        (await agent.FindAsync(held.Id)).SessionStatus.ShouldBe("completed");
        (await ChargeAsync(held.Id)).ShouldBeOfType<PaymentOutcome.Captured>();
    }

    [Fact]
    public async Task The_third_payment_of_an_address_within_the_window_is_refused()
    {
        foreach (var expected in new[] { "completed", "completed", "ready_for_payment" })
        {
            (await CompleteAsync(Fine, out _, "often@example.com")).SessionStatus.ShouldBe(expected);
        }

        host.Time.Advance(TimeSpan.FromHours(25));
        (await CompleteAsync(Fine, out _, "often@example.com")).SessionStatus.ShouldBe("completed");
    }

    private async Task ShouldBeGivenUpAsync(string id, AcpAgent agent)
    {
        var canceled = await agent.FindAsync(id);
        canceled.SessionStatus.ShouldBe("canceled");
        canceled.ShouldTell("payment_declined");
        (await ChargeAsync(id)).ShouldBeOfType<PaymentOutcome.Declined>().Reason.ShouldBe(PaymentReasons.Voided);
        (await StoredAsync(id)).AbandonedAttempts.ShouldBeEmpty();
    }

    private Task<AcpReply> CompleteAsync(int quantity, out AcpAgent agent, string? email = null)
    {
        var speaker = agent = host.Agent();
        var body = AcpAgent
            .Create(quantity: quantity)
            .Replace("ada@example.com", email ?? $"{Guid.NewGuid():N}@example.com", StringComparison.Ordinal);
        return CompletedAsync();

        async Task<AcpReply> CompletedAsync() => await speaker.CompleteAsync(await speaker.CreatedAsync(body));
    }

    private Task<PaymentOutcome> ChargeAsync(string id) => host.Gateway.FindChargeAsync(id + "-1", Stop);

    private async Task<CheckoutSession> StoredAsync(string id) =>
        (await host.Services.GetRequiredService<ICheckoutStore>().FindForShopAsync(new SessionId(id), Stop))!;

    private Task<int> ReconcileAsync() => host.Services.GetRequiredService<CheckoutService>().ReconcileAsync(Stop);

    public sealed class RiskHost : AcpHost
    {
        protected override void Extend(IServiceCollection services, string dataFolder) =>
            services
                .AddRisk()
                .Configure<RiskOptions>(options =>
                    options.Rules = [
                        new RiskRule { Kind = RiskRuleKind.Amount, AtLeast = 25000 },
                        new RiskRule
                        {
                            Kind = RiskRuleKind.Amount,
                            AtLeast = 55000,
                            Verdict = RiskVerdict.Decline,
                        },
                        new RiskRule
                        {
                            Kind = RiskRuleKind.EmailVelocity,
                            AtLeast = 3,
                            Verdict = RiskVerdict.Decline,
                        },
                    ]
                );
    }
}
