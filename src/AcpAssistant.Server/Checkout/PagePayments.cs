using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Checkout;

/// <summary>Pays a session on the provider's page: for the person on the session's page and for the widget.</summary>
internal sealed class PagePayments(CheckoutService checkout, CheckoutLinks links, IOptions<ShopOptions> shop)
{
    /// <summary>Starts the payment, or leads back to the page where it was started.</summary>
    /// <param name="session">The session.</param>
    /// <param name="expectedTotal">What the person was shown, minor units.</param>
    /// <param name="claim">The request's key; null when it has none.</param>
    /// <param name="cancellationToken">Only until the payment begins.</param>
    public Task<CheckoutResult> StartAsync(
        CheckoutSession session,
        long expectedTotal,
        IdempotencyClaim? claim,
        CancellationToken cancellationToken
    ) =>
        checkout.CompleteAsync(
            session.Id,
            session.Owner,
            new CheckoutCommand.Complete(PaymentInstrument.On(PageOf(session)), Buyer: null, expectedTotal),
            claim,
            cancellationToken
        );

    private HostedPage PageOf(CheckoutSession session)
    {
        var texts = CheckoutTexts.In(PageLanguage.Of(session.Locale, shop.Value.Language));
        return new HostedPage(
            CheckoutTexts.Fill(texts.PageTitle, shop.Value.Name),
            links.PaidAddressOf(session),
            links.BackAddressOf(session)
        );
    }
}
