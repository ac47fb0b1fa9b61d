using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>What the sandbox's payment page does: it shows a page, and pays it with one of the test cards.</summary>
public sealed class SandboxPayments
{
    private readonly ISandboxPages _pages;
    private readonly SandboxHosted _hosted;

    internal SandboxPayments(ISandboxPages pages, SandboxHosted hosted)
    {
        _pages = pages;
        _hosted = hosted;
    }

    /// <summary>The page and what became of it; null when there is none of this id.</summary>
    public async Task<(SandboxPage Page, HostedState State)?> FindAsync(
        string id,
        CancellationToken cancellationToken
    ) =>
        await _pages.FindAsync(id, cancellationToken) is { } page
            ? (page, await _hosted.StateAsync(page, cancellationToken))
            : null;

    /// <summary>Pays with a test card. A declined card leaves the page open; one that asks for its holder pays once <paramref name="confirmed"/>.</summary>
    public async Task<PaymentOutcome> PayAsync(
        SandboxPage page,
        string cardId,
        bool confirmed,
        CancellationToken cancellationToken
    )
    {
        var card = SandboxCards.All.FirstOrDefault(known => string.Equals(known.Id, cardId, StringComparison.Ordinal));
        var token = card is null ? null : SandboxToken.Find(card.Token);
        var reason = token is null ? PaymentReasons.InvalidToken : token.RefusalOf(page.Amount);
        if (reason is not null)
        {
            return new PaymentOutcome.Declined(reason, SandboxRefusals.TextFor(reason));
        }

        return token!.NeedsPayer && !confirmed
            ? new PaymentOutcome.RequiresAction(page.Id, Authentication: null)
            : (await _hosted.PayAsync(page, token.Display, cancellationToken)).ToOutcome();
    }
}
