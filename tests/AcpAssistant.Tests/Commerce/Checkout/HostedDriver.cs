using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using Shouldly;

namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>A shop whose payers go to the provider's page.</summary>
internal sealed class HostedDriver
{
    private static readonly HostedPage Page = new(
        "Your order",
        "https://shop.example/paid",
        "https://shop.example/back"
    );

    private readonly ShopDriver shop = new();

    public ShopDriver Shop => shop;

    public Task<CheckoutResult> TryStartAsync(CheckoutSession session) =>
        shop.Checkout.CompleteAsync(
            session.Id,
            session.Owner,
            new CheckoutCommand.Complete(PaymentInstrument.On(Page), Buyer: null, session.TotalAmount),
            claim: null,
            ShopDriver.Token
        );

    public async Task<CheckoutSession> StartAsync(CheckoutSession session) =>
        ShopDriver.Accepted(await TryStartAsync(session));

    public async Task<CheckoutSession> LookAsync(CheckoutSession session) =>
        (await shop.OnPages.LookAsync(session.Id, ShopDriver.Token)).ShouldNotBeNull();

    public async Task<CheckoutSession> ReopenAsync(CheckoutSession session) =>
        (await shop.OnPages.ReopenAsync(session.Id, ShopDriver.Token)).ShouldNotBeNull();

    public Task<CheckoutResult> CancelAsync(CheckoutSession session) =>
        shop.Checkout.CancelAsync(
            session.Id,
            session.Owner,
            new CheckoutCommand.Cancel(),
            claim: null,
            ShopDriver.Token
        );

    public Task<HostedState> StateAsync(CheckoutSession session) =>
        shop.Hosted.FindAsync(session.PendingAttempt!.ToReference(), ShopDriver.Token);

    public async Task PayAsync(CheckoutSession session)
    {
        var page = await shop.PageStore.FindByKeyAsync(session.PendingAttempt!.Key, ShopDriver.Token);
        (await shop.Hosted.PayAsync(page!, "Visa ending in 4242", ShopDriver.Token)).ShouldBeOfType<HostedState.Paid>();
    }
}
