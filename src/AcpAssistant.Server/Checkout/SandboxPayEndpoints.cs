using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Server.Demo;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Pages;
using AcpAssistant.Server.Payments;
using Microsoft.Extensions.Options;
using RazorSlices;

namespace AcpAssistant.Server.Checkout;

/// <summary>The sandbox's payment page, labelled as what it is. Whoever has its address may pay on it, as at a real provider; there is nothing else to prove.</summary>
internal static class SandboxPayEndpoints
{
    private const string Path = "/sandbox/pay/{id}";

    public static void MapSandboxPages(this IEndpointRouteBuilder routes)
    {
        // Without the sandbox there are no such pages.
        if (routes.ServiceProvider.GetService<SandboxPayments>() is null)
        {
            return;
        }

        var group = routes.MapGroup(Path).WithPageSecurity().ExcludeFromDescription();
        group.WithPrivatePages();
        group.MapGet("", ShowAsync);
        group.MapPost("", (Delegate)PayAsync);
    }

    private static async Task<IResult> ShowAsync(
        string id,
        HttpContext http,
        SandboxPayments payments,
        IOptions<ShopOptions> shop,
        PagesSettings settings
    ) =>
        await payments.FindAsync(id, http.RequestAborted) is { } found
            ? Page(found.Page, found.State, shop.Value, settings)
            : TypedResults.NotFound();

    private static async Task<IResult> PayAsync(
        string id,
        HttpContext http,
        SandboxPayments payments,
        ReconcileSignal signal,
        IOptions<ShopOptions> shop,
        PagesSettings settings
    )
    {
        var form = await PostedForm.ReadAsync(http);
        if (form is null || await payments.FindAsync(id, http.RequestAborted) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (page, state) = found;
        var step = form["do"].ToString();
        var card = form["card"].ToString();
        var texts = SandboxPayTexts.In(LanguageOf(page));
        if (string.Equals(step, "no", StringComparison.Ordinal))
        {
            return Page(page, state, shop.Value, settings, texts.Declined);
        }

        var confirmed = string.Equals(step, "yes", StringComparison.Ordinal);
        switch (await payments.PayAsync(page, card, confirmed, http.RequestAborted))
        {
            case PaymentOutcome.Captured when string.Equals(step, "silent", StringComparison.Ordinal):
                return Page(page, new HostedState.Processing(), shop.Value, settings, texts.Paid);
            case PaymentOutcome.Captured:
                // As a provider's event would: the shop is told before the payer comes back, and looks for itself.
                signal.RaiseFor(page.SessionId);
                return new SeeOther(page.SuccessUrl);
            case PaymentOutcome.RequiresAction:
                return Page(page, state, shop.Value, settings, confirm: card);
            case PaymentOutcome.Declined { Reason: PaymentReasons.PageLeft }:
                return new SeeOther(http.Request.Path);
            case PaymentOutcome.Declined declined:
                return Page(page, state, shop.Value, settings, texts.Of(declined.Reason));
            default:
                return new SeeOther(http.Request.Path);
        }
    }

    private static RazorSlice<SandboxPayPage> Page(
        SandboxPage page,
        HostedState state,
        ShopOptions shop,
        PagesSettings settings,
        string? problem = null,
        string? confirm = null
    )
    {
        var language = LanguageOf(page);
        var texts = SandboxPayTexts.In(language);
        var isOpen = state is HostedState.Open;
        return SandboxPaySlice.Create(
            new SandboxPayPage
            {
                Site = new SitePage
                {
                    Title = $"{texts.Title} – {texts.Label}",
                    Shop = shop.Name,
                    Language = language,
                    HasStorefront = settings.Demo,
                    StyleSheet = "/site/checkout.css",
                },
                Payment = page,
                Amount = MoneyText.Format(page.Amount, language.Culture),
                IsOpen = isOpen,
                Problem = problem ?? (isOpen ? null : texts.Ended),
                ConfirmCard = confirm,
            }
        );
    }

    private static PageLanguage LanguageOf(SandboxPage page) => PageLanguage.Of(page.Locale, "en");
}
