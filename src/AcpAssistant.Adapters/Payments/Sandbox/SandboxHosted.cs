using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>Payment pages without money, at this shop's own address and labelled as what they are. A page is open until the ledger holds a charge under its key: the first one, paid or given up, stays.</summary>
internal sealed class SandboxHosted(
    ISandboxPages pages,
    ISandboxLedger ledger,
    IOptions<ShopOptions> shop,
    IIdGenerator ids,
    TimeProvider time
) : IHostedPayments
{
    /// <summary>Where the pages are, below the shop's address; the page's id follows.</summary>
    public const string Path = "/sandbox/pay/";

    private const string Fingerprint = "hosted_page";

    /// <inheritdoc/>
    public async Task<HostedStart> OpenAsync(HostedRequest request, CancellationToken cancellationToken)
    {
        if (request.Amount.Amount <= 0)
        {
            return new HostedStart.Refused(
                PaymentReasons.InvalidAmount,
                SandboxRefusals.TextFor(PaymentReasons.InvalidAmount)
            );
        }

        var page = await pages.AddAsync(
            new SandboxPage
            {
                Id = ids.NewSecret(24),
                Key = request.Key,
                SessionId = request.SessionId,
                Amount = request.Amount,
                Title = request.Page.Title,
                Contents = request.Contents,
                Locale = request.Locale,
                SuccessUrl = request.Page.SuccessUrl,
                CancelUrl = request.Page.CancelUrl,
                ExpiresAt = request.ExpiresAt,
            },
            cancellationToken
        );
        return page.Amount == request.Amount
            ? new HostedStart.Opened(page.Id, UrlOf(page))
            : throw new InvalidOperationException($"Key '{request.Key}' was used for another page.");
    }

    /// <inheritdoc/>
    public async Task<HostedState> FindAsync(HostedReference page, CancellationToken cancellationToken) =>
        await pages.FindByKeyAsync(page.Key, cancellationToken) is { } known
            ? await StateAsync(known, cancellationToken)
            : new HostedState.NotOpened();

    /// <inheritdoc/>
    public async Task<HostedState> CloseAsync(HostedReference page, CancellationToken cancellationToken) =>
        await pages.FindByKeyAsync(page.Key, cancellationToken) is { } known
            ? StateOf(await EndAsync(known, cancellationToken))
            : new HostedState.NotOpened();

    /// <summary>What became of a page.</summary>
    public async Task<HostedState> StateAsync(SandboxPage page, CancellationToken cancellationToken) =>
        await ledger.FindAsync(page.Key, cancellationToken) is { } charge ? StateOf(charge)
        : time.GetUtcNow() >= page.ExpiresAt ? StateOf(await EndAsync(page, cancellationToken))
        : new HostedState.Open(page.Id, UrlOf(page));

    /// <summary>Takes the money unless the page has ended; what the page has come to.</summary>
    public async Task<HostedState> PayAsync(SandboxPage page, string display, CancellationToken cancellationToken) =>
        time.GetUtcNow() >= page.ExpiresAt
            ? await StateAsync(page, cancellationToken)
            : StateOf(
                await ledger.AddAsync(
                    Charge(page, SandboxChargeState.Captured, display),
                    isSingleUse: false,
                    cancellationToken
                )
            );

    private Task<SandboxCharge> EndAsync(SandboxPage page, CancellationToken cancellationToken) =>
        ledger.AddAsync(Charge(page, SandboxChargeState.Declined, ""), isSingleUse: false, cancellationToken);

    private SandboxCharge Charge(SandboxPage page, SandboxChargeState state, string display) =>
        new()
        {
            Key = page.Key,
            PaymentId = ids.NewId("pay"),
            Amount = page.Amount,
            TokenFingerprint = Fingerprint,
            State = state,
            Reason = state == SandboxChargeState.Declined ? PaymentReasons.PageLeft : null,
            Display = display,
            CreatedAt = time.GetUtcNow(),
        };

    private static HostedState StateOf(SandboxCharge charge) =>
        charge.State == SandboxChargeState.Captured
            ? new HostedState.Paid(charge.PaymentId, charge.Display)
            : new HostedState.Ended(PaymentReasons.PageLeft, SandboxRefusals.TextFor(PaymentReasons.PageLeft));

    private string UrlOf(SandboxPage page) => shop.Value.BaseUrl.TrimEnd('/') + Path + page.Id;
}
