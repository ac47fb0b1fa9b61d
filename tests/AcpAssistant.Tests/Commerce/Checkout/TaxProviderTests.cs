using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Fakes;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>A checkout whose taxes are told by somebody else.</summary>
public sealed class TaxProviderTests
{
    private readonly FakeTaxProvider provider = new(TestShop.Tax);

    [Fact]
    public async Task A_provider_s_rates_give_the_same_session_as_the_table()
    {
        var own = await new ShopDriver().ReadyAsync();

        var theirs = await new ShopDriver(taxes: provider).ReadyAsync();

        theirs.Totals.ShouldBe(own.Totals);
        provider.Questions[^1].Places.ShouldBe([TestShop.Denver]);
    }

    [Fact]
    public async Task While_the_provider_is_down_nothing_can_be_paid_and_the_session_says_so()
    {
        var shop = new ShopDriver(taxes: provider);
        var session = await shop.ReadyAsync();
        provider.IsDown = true;

        session = await UpdatedAsync(shop, session);

        session.Status.ShouldBe(CheckoutStatus.NotReadyForPayment);
        session.Messages.ShouldContain(message =>
            message.Content == "The tax can't be told at the moment. Read or update the session again in a while."
        );
        provider.IsDown = false;
        (await UpdatedAsync(shop, session)).Status.ShouldBe(CheckoutStatus.ReadyForPayment);
    }

    private static async Task<CheckoutSession> UpdatedAsync(ShopDriver shop, CheckoutSession session) =>
        ShopDriver.Accepted(
            await shop.Checkout.UpdateAsync(session.Id, session.Owner, TestShop.Update(), null, ShopDriver.Token)
        );
}
