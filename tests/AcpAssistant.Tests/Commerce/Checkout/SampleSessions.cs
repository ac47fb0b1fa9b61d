using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using Shouldly;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Sessions that really went the way to where they are.</summary>
internal static class SampleSessions
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    public static AuthenticationRequest Challenge { get; } =
        new(CardNetwork.Visa, new Acquirer("400000", "US", "m_1", "Shop", null), FlowPreference.ChallengePreferred);

    public static CheckoutSession Created(CheckoutCommand.Create command) =>
        CheckoutDecider.Create(command, new SessionId("cs_1"), Facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    /// <summary>A session that really went the way to a status.</summary>
    public static CheckoutSession InStatus(CheckoutStatus status)
    {
        var ready = Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)));
        var running = CheckoutDecider
            .Complete(ready, TestShop.Complete(), Facts)
            .ShouldBeOfType<CheckoutDecision.Pay>()
            .Session;
        return status switch
        {
            CheckoutStatus.Incomplete => Created(TestShop.Create(new ItemRequest(TestShop.Sold, 1))),
            CheckoutStatus.NotReadyForPayment => Created(
                TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
                {
                    Address = null,
                }
            ),
            CheckoutStatus.ReadyForPayment => ready,
            CheckoutStatus.AuthenticationRequired => SettlementDecider
                .Decide(
                    running with
                    {
                        AgentInterventions = ["3ds"],
                    },
                    new PaymentOutcome.RequiresAction("pay_1", Challenge),
                    new OrderId("CL-1"),
                    TestShop.Monday
                )
                .ShouldBeOfType<Settlement.Released>()
                .Session,
            CheckoutStatus.RequiresEscalation => ready with { Status = status },
            CheckoutStatus.PendingApproval => (
                (Settlement.Held)
                    SettlementDecider.Decide(
                        running,
                        new PaymentOutcome.Authorized("pay_1", "Visa"),
                        new OrderId("o_1"),
                        TestShop.Monday
                    )
            ).Session,
            CheckoutStatus.CompleteInProgress => running,
            CheckoutStatus.Completed => SettlementDecider
                .Decide(
                    running,
                    new PaymentOutcome.Captured("pay_1", "Visa ending in 4242"),
                    new OrderId("CL-1"),
                    TestShop.Monday
                )
                .ShouldBeOfType<Settlement.Ordered>()
                .Session,
            CheckoutStatus.Canceled => CheckoutDecider
                .Cancel(ready, TestShop.Monday)
                .ShouldBeOfType<CheckoutDecision.Accept>()
                .Session,
            CheckoutStatus.Expired => ready with { ExpiresAt = TestShop.Monday },
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }
}
