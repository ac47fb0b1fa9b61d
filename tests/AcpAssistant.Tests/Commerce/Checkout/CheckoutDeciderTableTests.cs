using AcpAssistant.Commerce.Checkout;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Every command in every status: the whole state machine on one page.</summary>
public sealed class CheckoutDeciderTableTests
{
    private static readonly Dictionary<(CheckoutStatus, string), string> Table = new()
    {
        [(CheckoutStatus.Incomplete, "update")] = "accept",
        [(CheckoutStatus.Incomplete, "complete")] = "accept",
        [(CheckoutStatus.Incomplete, "cancel")] = "accept",
        [(CheckoutStatus.NotReadyForPayment, "update")] = "accept",
        [(CheckoutStatus.NotReadyForPayment, "complete")] = "invalid",
        [(CheckoutStatus.NotReadyForPayment, "cancel")] = "accept",
        [(CheckoutStatus.ReadyForPayment, "update")] = "accept",
        [(CheckoutStatus.ReadyForPayment, "complete")] = "pay",
        [(CheckoutStatus.ReadyForPayment, "cancel")] = "accept",
        [(CheckoutStatus.AuthenticationRequired, "update")] = "accept",
        [(CheckoutStatus.AuthenticationRequired, "complete")] = "invalid",
        [(CheckoutStatus.AuthenticationRequired, "cancel")] = "accept",
        [(CheckoutStatus.RequiresEscalation, "update")] = "accept",
        [(CheckoutStatus.RequiresEscalation, "complete")] = "wrong status",
        [(CheckoutStatus.RequiresEscalation, "cancel")] = "accept",
        [(CheckoutStatus.PendingApproval, "update")] = "wrong status",
        [(CheckoutStatus.PendingApproval, "complete")] = "wrong status",
        [(CheckoutStatus.PendingApproval, "cancel")] = "wrong status",
        [(CheckoutStatus.CompleteInProgress, "update")] = "wrong status",
        [(CheckoutStatus.CompleteInProgress, "complete")] = "wrong status",
        [(CheckoutStatus.CompleteInProgress, "cancel")] = "wrong status",
        [(CheckoutStatus.Completed, "update")] = "wrong status",
        [(CheckoutStatus.Completed, "complete")] = "wrong status",
        [(CheckoutStatus.Completed, "cancel")] = "wrong status",
        [(CheckoutStatus.Canceled, "update")] = "wrong status",
        [(CheckoutStatus.Canceled, "complete")] = "wrong status",
        [(CheckoutStatus.Canceled, "cancel")] = "wrong status",
        [(CheckoutStatus.Expired, "update")] = "wrong status",
        [(CheckoutStatus.Expired, "complete")] = "wrong status",
        [(CheckoutStatus.Expired, "cancel")] = "wrong status",
    };

    public static TheoryData<CheckoutStatus, string> Cells()
    {
        var cells = new TheoryData<CheckoutStatus, string>();
        foreach (var status in Enum.GetValues<CheckoutStatus>())
        {
            foreach (var command in new[] { "update", "complete", "cancel" })
            {
                cells.Add(status, command);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_in_every_status_has_its_answer(CheckoutStatus status, string command)
    {
        var session = SampleSessions.InStatus(status);
        var decision = Decide(session, command, TestShop.Monday);

        Word(decision).ShouldBe(Table[(status, command)]);
        if (decision is CheckoutDecision.Refuse { Reason: CheckoutRefusal.WrongStatus wrong })
        {
            wrong.Status.ShouldBe(status);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Deciding_twice_gives_the_same_answer_and_changes_nothing(CheckoutStatus status, string command)
    {
        var session = SampleSessions.InStatus(status);

        Word(Decide(session, command, TestShop.Monday)).ShouldBe(Word(Decide(session, command, TestShop.Monday)));
    }

    [Theory]
    [InlineData(CheckoutStatus.AuthenticationRequired, CheckoutStatus.Expired)]
    [InlineData(CheckoutStatus.RequiresEscalation, CheckoutStatus.Expired)]
    [InlineData(CheckoutStatus.PendingApproval, CheckoutStatus.PendingApproval)]
    public void Only_what_waits_for_the_buyer_ends_by_itself(CheckoutStatus status, CheckoutStatus late)
    {
        var session = SampleSessions.InStatus(status);

        CheckoutDecider.AsOf(session, session.ExpiresAt).Status.ShouldBe(late);
    }

    [Fact]
    public void A_completion_without_the_banks_answer_is_told_where_it_belongs()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.AuthenticationRequired);

        var refusal = Decide(session, "complete", TestShop.Monday)
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBeOfType<CheckoutRefusal.Invalid>();

        (refusal.Code, refusal.Param).ShouldBe(("requires_3ds", "$.authentication_result"));
    }

    [Fact]
    public void A_person_on_the_shops_page_pays_what_an_agent_cannot()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.RequiresEscalation);
        var shown = TestShop.Complete() with { ExpectedTotal = session.TotalAmount };

        CheckoutDecider
            .Complete(session, shown, TestShop.FactsAt(TestShop.Monday))
            .ShouldBeOfType<CheckoutDecision.Pay>();
    }

    [Fact]
    public void A_payment_left_behind_longer_than_the_grace_is_taken_over()
    {
        var session = SampleSessions.InStatus(CheckoutStatus.CompleteInProgress);
        var grace = TestShop.Rules.Limits.PaymentGrace;

        Word(Decide(session, "complete", TestShop.Monday + grace - TimeSpan.FromTicks(1))).ShouldBe("wrong status");
        var resume = Decide(session, "complete", TestShop.Monday + grace).ShouldBeOfType<CheckoutDecision.Resume>();
        resume.Attempt.Key.ShouldBe(session.PendingAttempt!.Key);
        resume.Session.PendingAttempt!.StartedAt.ShouldBe(TestShop.Monday + grace);
    }

    private static CheckoutDecision Decide(CheckoutSession session, string command, DateTimeOffset now) =>
        command switch
        {
            "update" => CheckoutDecider.Update(session, TestShop.Update(), TestShop.FactsAt(now)),
            "complete" => CheckoutDecider.Complete(session, TestShop.Complete(), TestShop.FactsAt(now)),
            "cancel" => CheckoutDecider.Cancel(session, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };

    private static string Word(CheckoutDecision decision) =>
        decision switch
        {
            CheckoutDecision.Accept => "accept",
            CheckoutDecision.Pay => "pay",
            CheckoutDecision.Resume => "resume",
            CheckoutDecision.Refuse { Reason: CheckoutRefusal.WrongStatus } => "wrong status",
            CheckoutDecision.Refuse { Reason: CheckoutRefusal.Invalid } => "invalid",
            _ => decision.ToString()!,
        };
}
