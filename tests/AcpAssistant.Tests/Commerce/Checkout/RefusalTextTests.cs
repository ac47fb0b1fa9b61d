using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What a refusal says, word for word: agents pass it on to people.</summary>
public sealed class RefusalTextTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);

    [Theory]
    [InlineData(
        CheckoutStatus.CompleteInProgress,
        "A payment for this session is running or its outcome is not known yet. Read the session again."
    )]
    [InlineData(CheckoutStatus.Completed, "This session is already completed.")]
    [InlineData(CheckoutStatus.Canceled, "This session is canceled.")]
    [InlineData(CheckoutStatus.Expired, "This session has expired. Start a new one.")]
    public void A_session_that_is_not_open_says_why_to_every_command(CheckoutStatus status, string text)
    {
        var session = SampleSessions.InStatus(status);
        var refusal = new CheckoutRefusal.WrongStatus(status, text);

        Reason(CheckoutDecider.Update(session, TestShop.Update(), Facts)).ShouldBe(refusal);
        Reason(CheckoutDecider.Complete(session, TestShop.Complete(), Facts)).ShouldBe(refusal);
        Reason(CheckoutDecider.Cancel(session, TestShop.Monday)).ShouldBe(refusal);
    }

    [Theory]
    [InlineData(CheckoutStatus.Incomplete, CheckoutStatus.Expired)]
    [InlineData(CheckoutStatus.NotReadyForPayment, CheckoutStatus.Expired)]
    [InlineData(CheckoutStatus.ReadyForPayment, CheckoutStatus.Expired)]
    [InlineData(CheckoutStatus.CompleteInProgress, CheckoutStatus.CompleteInProgress)]
    [InlineData(CheckoutStatus.Completed, CheckoutStatus.Completed)]
    [InlineData(CheckoutStatus.Canceled, CheckoutStatus.Canceled)]
    public void Only_what_is_not_paid_or_given_up_expires(CheckoutStatus status, CheckoutStatus later)
    {
        var session = SampleSessions.InStatus(status);

        CheckoutDecider.AsOf(session, session.ExpiresAt.AddTicks(-1)).Status.ShouldBe(status);
        CheckoutDecider.AsOf(session, session.ExpiresAt).Status.ShouldBe(later);
    }

    [Fact]
    public void A_status_without_a_rule_is_a_fault_and_not_an_open_session()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.ReadyForPayment) with { Status = (CheckoutStatus)99 };

        Should
            .Throw<InvalidOperationException>(() => CheckoutDecider.Cancel(session, TestShop.Monday))
            .Message.ShouldBe("Status 99 has no rule.");
    }

    [Fact]
    public void A_currency_that_the_shop_does_not_take_is_named_beside_its_own()
    {
        var command = TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Currency = Currency.Parse("eur") };

        Reason(CheckoutDecider.Create(command, new SessionId("cs_1"), Facts))
            .ShouldBe(new CheckoutRefusal.Invalid("invalid", "This shop sells in 'usd', not in 'eur'.", "$.currency"));
    }

    [Fact]
    public void A_delivery_that_is_not_offered_is_named()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.ReadyForPayment);

        Reason(CheckoutDecider.Update(session, TestShop.Choose("eu"), Facts))
            .ShouldBe(
                new CheckoutRefusal.Invalid(
                    "invalid",
                    "There is no way of delivery 'eu' for this address.",
                    "$.selected_fulfillment_options[0].option_id"
                )
            );
    }

    [Fact]
    public void A_canceled_session_says_so_and_nothing_else()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.NotReadyForPayment);
        session.Messages.ShouldNotBeEmpty();

        var canceled = CheckoutDecider
            .Cancel(session, TestShop.Monday.AddHours(1))
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;

        canceled.Status.ShouldBe(CheckoutStatus.Canceled);
        canceled.Messages.ShouldBe([CheckoutMessage.Info("The checkout session has been canceled.")]);
        canceled.UpdatedAt.ShouldBe(TestShop.Monday.AddHours(1));
    }

    private static CheckoutRefusal Reason(CheckoutDecision decision) =>
        decision.ShouldBeOfType<CheckoutDecision.Refuse>().Reason;
}
