using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>3-D Secure from the bank's wish to the order, and every way it can end.</summary>
public sealed class AuthenticationTests
{
    private const string Asks = "spt_test_3ds-once";

    private static readonly AuthenticationProof Proof = new("AbCdEfGhIjKlMnOpQrStUvWxY0=", "05", "ds_1", "2.2.0");

    private readonly ShopDriver shop = new();

    [Fact]
    public async Task The_session_waits_with_what_the_agent_needs_and_without_stock()
    {
        var waiting = await WaitingAsync();

        waiting.Authentication!.Request.Network.ShouldBe(CardNetwork.Visa);
        waiting.PendingAttempt.ShouldBeNull();
        waiting.Messages.ShouldHaveSingleItem().Code.ShouldBe("requires_3ds");
        (await StockAsync()).ShouldBe(10);
        shop.Ledger.Charges.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AuthenticationOutcome.Authenticated)]
    [InlineData(AuthenticationOutcome.AttemptAcknowledged)]
    [InlineData(AuthenticationOutcome.Informational)]
    public async Task What_the_bank_accepts_becomes_an_order_by_the_same_payment(AuthenticationOutcome outcome)
    {
        var waiting = await WaitingAsync();

        var paid = await CompleteAsync(waiting, new AuthenticationResult(outcome, Proof));

        paid.Status.ShouldBe(CheckoutStatus.Completed);
        paid.Authentication.ShouldBeNull();
        paid.AbandonedAttempts.ShouldBeEmpty();
        paid.Order!.Payments[0].Reference.ShouldBe(waiting.Authentication!.PaymentId);
        shop.Ledger.Charges.ShouldHaveSingleItem();
        (await StockAsync()).ShouldBe(9);
    }

    [Theory]
    [InlineData(AuthenticationOutcome.Abandoned, "not confirmed")]
    [InlineData(AuthenticationOutcome.Canceled, "not confirmed")]
    [InlineData(AuthenticationOutcome.Denied, "another card")]
    [InlineData(AuthenticationOutcome.Rejected, "another card")]
    [InlineData(AuthenticationOutcome.InternalError, "technical")]
    [InlineData(AuthenticationOutcome.ProcessingError, "technical")]
    public async Task What_ends_without_the_payer_is_declined_and_let_go(AuthenticationOutcome outcome, string text)
    {
        var charges = shop.Gateway.Charges;
        var waiting = await WaitingAsync();

        var open = await CompleteAsync(waiting, new AuthenticationResult(outcome, Proof: null));

        open.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        open.Messages.ShouldHaveSingleItem().Code.ShouldBe("payment_declined");
        open.Messages[0].Content.ShouldContain(text);
        shop.Gateway.Charges.ShouldBe(charges + 1);
        await ShouldBeLetGoAsync(waiting);
    }

    [Fact]
    public async Task A_card_without_3d_secure_is_left_to_its_bank_which_asks_only_once()
    {
        var waiting = await WaitingAsync();

        var open = await CompleteAsync(waiting, new AuthenticationResult(AuthenticationOutcome.NotSupported, null));

        open.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        open.Messages.ShouldHaveSingleItem().Code.ShouldBe("requires_3ds");
        await ShouldBeLetGoAsync(waiting);
    }

    [Fact]
    public async Task Without_the_report_the_bank_is_not_asked()
    {
        var waiting = await WaitingAsync();

        var refusal = ShopDriver.Refused<CheckoutRefusal.Invalid>(await shop.CompleteAsync(waiting, Asks));

        (refusal.Code, refusal.Param).ShouldBe(("requires_3ds", "$.authentication_result"));
        shop.Gateway.Charges.ShouldBe(1);
    }

    [Fact]
    public async Task An_agent_that_can_not_do_it_is_told_so()
    {
        var session = await shop.ReadyAsync();

        var open = ShopDriver.Accepted(await shop.CompleteAsync(session, Asks));

        open.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        open.Messages.ShouldHaveSingleItem().Code.ShouldBe("requires_3ds");
        open.Authentication.ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_cart_gives_the_waiting_payment_up()
    {
        var waiting = await WaitingAsync();

        var changed = ShopDriver.Accepted(
            await shop.Checkout.UpdateAsync(
                waiting.Id,
                waiting.Owner,
                TestShop.Update() with
                {
                    Items = [new ItemRequest(TestShop.Jacket, 2)],
                },
                claim: null,
                ShopDriver.Token
            )
        );

        changed.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
        changed.Authentication.ShouldBeNull();
        await ShouldBeLetGoAsync(waiting);
    }

    [Fact]
    public async Task Another_token_is_another_payment()
    {
        var waiting = await WaitingAsync();

        var paid = await CompleteAsync(
            waiting,
            new AuthenticationResult(AuthenticationOutcome.Authenticated, Proof),
            "spt_test_visa"
        );

        paid.Status.ShouldBe(CheckoutStatus.Completed);
        paid.Order!.Payments[0].Reference.ShouldNotBe(waiting.Authentication!.PaymentId);
        await ShouldBeLetGoAsync(waiting);
        shop.Ledger.Charges.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_waiting_payment_is_let_go_when_its_session_is_over()
    {
        var waiting = await WaitingAsync();
        shop.Time.Advance(waiting.ExpiresAt - shop.Time.GetUtcNow());

        (await shop.ReadAsync(waiting)).Status.ShouldBe(CheckoutStatus.Expired);
        await ShouldBeLetGoAsync(waiting);
    }

    [Fact]
    public async Task A_lost_answer_after_the_report_is_found_and_charged_once()
    {
        var waiting = await WaitingAsync();
        shop.Gateway.Fault = GatewayFault.AnswerUnknown;
        var report = new AuthenticationResult(AuthenticationOutcome.Authenticated, Proof);
        (await CompleteAsync(waiting, report)).Status.ShouldBe(CheckoutStatus.CompleteInProgress);

        shop.Gateway.Fault = GatewayFault.None;
        shop.Time.Advance(TestShop.Rules.Limits.PaymentGrace + TimeSpan.FromSeconds(1));
        await shop.Checkout.ReconcileAsync(ShopDriver.Token);

        (await shop.ReadAsync(waiting)).Status.ShouldBe(CheckoutStatus.Completed);
        shop.Ledger.Charges.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_agent_without_an_enforced_intervention_learns_it_before_it_pays()
    {
        var facts = TestShop.FactsAt(TestShop.Monday) with { Rules = Enforcing };
        var create = TestShop.Create(new ItemRequest(TestShop.Jacket, 1));

        var lacking = Created(create, facts);
        lacking.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        lacking.Messages.ShouldHaveSingleItem().Code.ShouldBe("intervention_required");
        CheckoutDecider
            .Complete(lacking, TestShop.Complete(), facts)
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBeOfType<CheckoutRefusal.Invalid>()
            .Code.ShouldBe("intervention_required");

        Created(create with { AgentInterventions = ["3ds"] }, facts).Messages.ShouldBeEmpty();
        Created(create with { Owner = CheckoutOwner.Visitor("v") }, facts).Messages.ShouldBeEmpty();
    }

    private static CheckoutRules Enforcing =>
        TestShop.Rules with
        {
            Interventions = new InterventionOptions
            {
                Required = ["3ds"],
                Enforcement = InterventionEnforcement.Always,
            },
        };

    private static CheckoutSession Created(CheckoutCommand.Create command, CheckoutFacts facts) =>
        CheckoutDecider
            .Create(command, new AcpAssistant.Commerce.SessionId("cs_1"), facts)
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;

    private async Task<CheckoutSession> WaitingAsync()
    {
        var create = TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { AgentInterventions = ["3ds"] };
        var session = ShopDriver.Accepted(await shop.Checkout.CreateAsync(create, ShopDriver.Token));
        var waiting = ShopDriver.Accepted(await shop.CompleteAsync(session, Asks));
        waiting.Status.ShouldBe(CheckoutStatus.AuthenticationRequired);
        return waiting;
    }

    private async Task<CheckoutSession> CompleteAsync(
        CheckoutSession session,
        AuthenticationResult result,
        string token = Asks
    ) =>
        ShopDriver.Accepted(
            await shop.Checkout.CompleteAsync(
                session.Id,
                session.Owner,
                TestShop.Complete(token) with
                {
                    Authentication = result,
                },
                claim: null,
                ShopDriver.Token
            )
        );

    private async Task ShouldBeLetGoAsync(CheckoutSession waiting)
    {
        shop.Time.Advance(TestShop.Rules.Limits.PaymentGrace + TimeSpan.FromSeconds(1));
        await shop.Checkout.ReconcileAsync(ShopDriver.Token);

        var charge = await shop.Ledger.FindAsync(waiting.Authentication!.Attempt.Key, ShopDriver.Token);
        charge!.State.ShouldBe(SandboxChargeState.Voided);
        (await shop.Checkout.FindAsync(waiting.Id, waiting.Owner, ShopDriver.Token))!.UnsettledSince.ShouldBeNull();
    }

    private async Task<int?> StockAsync()
    {
        var jacket = new HashSet<AcpAssistant.Commerce.VariantId> { TestShop.Jacket };
        return (await shop.Shop.Catalog.FindItemsAsync(jacket, ShopDriver.Token))[0].Variant.Stock;
    }
}
