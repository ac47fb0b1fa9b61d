using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Nothing is charged that wasn't shown, and what comes with the payment counts.</summary>
public sealed class TotalChangeTests
{
    private static readonly CheckoutFacts Facts = TestShop.FactsAt(TestShop.Monday);
    private static CheckoutSession Ready => SampleSessions.InStatus(CheckoutStatus.ReadyForPayment);

    private const string JacketIsDearer = "The price of Rain Jacket – M changed from 119.00 USD to 129.00 USD.";

    [Fact]
    public void A_dearer_item_is_told_with_the_item_and_with_the_total() =>
        Shown(Ready, At(12900))
            .Messages.ShouldBe([
                CheckoutMessage.Warning("price_change", JacketIsDearer, "$.line_items[0]"),
                CheckoutMessage.Warning(
                    "price_change",
                    "The total changed from 135.08 USD to 145.80 USD. Nothing was charged; complete again to accept it.",
                    "$.totals"
                ),
            ]);

    [Fact]
    public void A_total_that_changed_by_the_tax_alone_is_not_charged_unseen()
    {
        var untaxed = Facts with
        {
            Rules = TestShop.Rules with { Pricing = new PricingRules(TestShop.Shipping, new TaxOptions()) },
        };

        var shown = Shown(Ready, untaxed);

        shown.TotalAmount.ShouldBe(12595);
        shown
            .Messages.ShouldHaveSingleItem()
            .Content.ShouldBe(
                "The total changed from 135.08 USD to 125.95 USD. Nothing was charged; complete again to accept it."
            );
    }

    [Fact]
    public void Prices_that_changed_and_come_to_the_same_total_are_shown_without_speaking_of_the_total()
    {
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1), new ItemRequest(TestShop.Strap, 1))
        );

        var shown = Shown(session, At(11909, strap: 990));

        shown.TotalAmount.ShouldBe(session.TotalAmount);
        shown
            .Messages.Select(message => message.Content)
            .ShouldBe([
                "The price of Rain Jacket – M changed from 119.00 USD to 119.09 USD.",
                "The price of Camera Strap changed from 9.99 USD to 9.90 USD.",
            ]);
    }

    [Fact]
    public void A_total_other_than_the_expected_one_is_refused_with_both_and_the_reason() =>
        CheckoutDecider
            .Complete(Ready, TestShop.Complete(expectedTotal: Ready.TotalAmount), At(12900))
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBe(
                new CheckoutRefusal.Conflict($"The total is 145.80 USD, not 135.08 USD. {JacketIsDearer}")
            );

    [Fact]
    public void A_total_that_was_never_told_is_refused_though_no_price_changed() =>
        CheckoutDecider
            .Complete(Ready, TestShop.Complete(expectedTotal: 13507), Facts)
            .ShouldBeOfType<CheckoutDecision.Refuse>()
            .Reason.ShouldBe(new CheckoutRefusal.Conflict("The total is 135.08 USD, not 135.07 USD."));

    [Fact]
    public void Without_a_token_a_means_of_payment_is_asked_for() =>
        Reason(CheckoutDecider.Complete(Ready, TestShop.Complete(""), Facts))
            .ShouldBe(
                new CheckoutRefusal.Invalid(
                    "missing",
                    "A means of payment is needed.",
                    "$.payment_data.instrument.credential.token"
                )
            );

    [Theory]
    [InlineData("NO", "region_restricted", "We don't deliver to NO.", "$.fulfillment_details.address.country")]
    [InlineData("US", "missing", "The state is needed to tell the tax.", "$.fulfillment_details.address.state")]
    public void What_the_session_lacks_is_the_reason_of_the_refusal(
        string country,
        string code,
        string text,
        string param
    )
    {
        var address = TestShop.Denver with { Country = country, State = "" };
        var session = SampleSessions.Created(
            TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
            {
                Address = address,
            }
        );

        Reason(CheckoutDecider.Complete(session, TestShop.Complete(), Facts))
            .ShouldBe(new CheckoutRefusal.Invalid(code, text, param));
    }

    [Fact]
    public void Buyer_and_notes_that_come_with_the_payment_replace_those_of_the_session()
    {
        var grace = new Buyer(EmailAddress.Parse("grace@example.com"), "Grace", "Hopper", null);
        var noted = Ready with { Notes = "Ring twice" };

        var kept = Paid(noted, TestShop.Complete());
        kept.Buyer.ShouldBe(TestShop.Ada);
        kept.Notes.ShouldBe("Ring twice");

        var replaced = Paid(noted, TestShop.Complete() with { Buyer = grace, Notes = "Leave it at the door" });
        replaced.Buyer.ShouldBe(grace);
        replaced.Notes.ShouldBe("Leave it at the door");
    }

    private static CheckoutSession Shown(CheckoutSession session, CheckoutFacts facts) =>
        CheckoutDecider.Complete(session, TestShop.Complete(), facts).ShouldBeOfType<CheckoutDecision.Accept>().Session;

    private static CheckoutSession Paid(CheckoutSession session, CheckoutCommand.Complete command) =>
        CheckoutDecider.Complete(session, command, Facts).ShouldBeOfType<CheckoutDecision.Pay>().Session;

    private static CheckoutRefusal Reason(CheckoutDecision decision) =>
        decision.ShouldBeOfType<CheckoutDecision.Refuse>().Reason;

    private static CheckoutFacts At(long jacket, long strap = 999) =>
        TestShop.FactsAt(
            TestShop.Monday,
            TestShop.Good(TestShop.Jacket, "Rain Jacket", "rain-shells", jacket, stock: 10, "M"),
            TestShop.Good(TestShop.Strap, "Camera Strap", "camera", strap, stock: null, "")
        );
}
