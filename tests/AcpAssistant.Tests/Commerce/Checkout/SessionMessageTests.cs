using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>What a session says of its address, its buyer and its tax, word for word.</summary>
public sealed class SessionMessageTests
{
    [Fact]
    public void Without_an_address_one_is_asked_for() =>
        With(address: null)
            .Messages.ShouldBe([
                CheckoutMessage.Error("missing", "A delivery address is needed.", "$.fulfillment_details.address"),
            ]);

    [Fact]
    public void A_country_that_is_not_served_is_named() =>
        With(TestShop.Oslo)
            .Messages.ShouldBe([
                CheckoutMessage.Error(
                    "region_restricted",
                    "We don't deliver to NO.",
                    "$.fulfillment_details.address.country"
                ),
            ]);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void The_state_is_asked_for_where_the_tax_hangs_on_it(string state) =>
        With(TestShop.Denver with { State = state })
            .Messages.ShouldBe([
                CheckoutMessage.Error(
                    "missing",
                    "The state is needed to tell the tax.",
                    "$.fulfillment_details.address.state"
                ),
            ]);

    [Fact]
    public void A_country_without_taxes_by_state_needs_no_state()
    {
        var session = With(TestShop.Paris);

        session.Messages.ShouldBeEmpty();
        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void Without_a_buyer_the_e_mail_address_is_asked_for()
    {
        var command = TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Buyer = null };

        SampleSessions
            .Created(command)
            .Messages.ShouldBe([
                CheckoutMessage.Error(
                    "missing",
                    "The buyer's e-mail address is needed, at the latest with the payment.",
                    "$.buyer.email"
                ),
            ]);
    }

    [Fact]
    public void Tax_that_the_prices_include_is_told_with_its_amount_and_name()
    {
        var session = Included(TestShop.Denver);

        // 7.25 % inside of 119.00 is 8.04, inside of 6.95 it is 0.47.
        session.Messages.ShouldBe([CheckoutMessage.Info("Prices include 8.51 USD Sales tax.", "$.totals")]);
        session.TotalAmount.ShouldBe(12595);
        session.Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    [Fact]
    public void Where_no_tax_is_due_none_is_told_to_be_included() => Included(TestShop.Paris).Messages.ShouldBeEmpty();

    private static CheckoutSession With(Address? address) =>
        SampleSessions.Created(TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with { Address = address });

    private static CheckoutSession Included(Address address)
    {
        var tax = TestShop.Tax;
        tax.PricesIncludeTax = true;
        var facts = TestShop.FactsAt(TestShop.Monday) with
        {
            Rules = TestShop.Rules with { Pricing = new PricingRules(TestShop.Shipping, tax) },
        };
        return CheckoutDecider
            .Create(
                TestShop.Create(new ItemRequest(TestShop.Jacket, 1)) with
                {
                    Address = address,
                },
                new SessionId("cs_1"),
                facts
            )
            .ShouldBeOfType<CheckoutDecision.Accept>()
            .Session;
    }
}
