using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Server.Demo;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Pages;
using AcpAssistant.Server.Widget;
using Microsoft.Extensions.Options;
using RazorSlices;

namespace AcpAssistant.Server.Checkout;

/// <summary>Puts the pages of a session together: the form while it is open, else what it is and what to do next.</summary>
internal sealed class CheckoutPages(
    CheckoutLinks links,
    OrderLinks orderLinks,
    IOptions<ShopOptions> shop,
    IOptions<ShippingOptions> shipping,
    PagesSettings settings,
    TimeProvider time
)
{
    // Afterwards the order's page asks for the buyer's address, as it does anyone.
    private static readonly TimeSpan OrderIsFresh = TimeSpan.FromDays(1);

    /// <summary>The page of the status the session is in.</summary>
    public async Task<IResult> PageAsync(
        PageLanguage language,
        CheckoutSession session,
        string? notice,
        CancellationToken cancellationToken
    )
    {
        var texts = CheckoutTexts.In(language);
        return
            session.Status switch
            {
                CheckoutStatus.CompleteInProgress when session.PendingAttempt?.Hosted is not null => State(
                    language,
                    session,
                    texts.OpenTitle,
                    texts.OpenText
                ) with
                {
                    Notice = notice ?? (session.PendingAttempt.Hosted.Url is null ? texts.NoAnswer : null),
                    HasOpenPayment = true,
                },
                CheckoutStatus.CompleteInProgress => State(language, session, texts.RunningTitle, texts.RunningText),
                CheckoutStatus.AuthenticationRequired => State(language, session, texts.BankTitle, texts.BankText),
                CheckoutStatus.PendingApproval => State(language, session, texts.ApprovalTitle, texts.ApprovalText),
                CheckoutStatus.Completed => await ThanksAsync(language, session, session.Order!, cancellationToken),
                CheckoutStatus.Canceled => Ended(language, session, texts.CanceledTitle),
                CheckoutStatus.Expired => Ended(language, session, texts.ExpiredTitle),
                _ => null,
            }
                is { } state
            ? CheckoutStateSlice.Create(state)
            : Form(language, session, CheckoutFields.Of(session), Problems.None, notice);
    }

    /// <summary>The form, with what was typed and what is wrong with it.</summary>
    public RazorSlice<CheckoutPage> Form(
        PageLanguage language,
        CheckoutSession session,
        CheckoutFields fields,
        Problems problems,
        string? notice
    )
    {
        var texts = CheckoutTexts.In(language);
        return CheckoutSlice.Create(
            new CheckoutPage
            {
                Site = Site(language, session.Id, texts.Title),
                Session = session,
                Fields = fields,
                Problems = problems.Fields,
                Notices = [.. problems.General, .. Notices(session, texts, notice)],
                Countries = CheckoutFigures.Countries(Countries.Served(shipping.Value), language),
                Links = LinksOf(texts),
                CanPay = session.Status is CheckoutStatus.ReadyForPayment or CheckoutStatus.RequiresEscalation,
                FormToken = links.FormTokenOf(session),
            }
        );
    }

    /// <summary>Takes the browser on to the provider's page.</summary>
    public RazorSlice<CheckoutStatePage> GoTo(PageLanguage language, CheckoutSession session, string url)
    {
        var texts = CheckoutTexts.In(language);
        var page = State(language, session, texts.GoTitle, texts.GoText);
        return CheckoutStateSlice.Create(
            page with
            {
                Site = page.Site with { GoTo = url, Path = null },
                Session = null,
                Link = (texts.GoOn, url),
            }
        );
    }

    /// <summary>The same whether there is no such session or no right to see it.</summary>
    public RazorSlice<CheckoutStatePage> Missing(PageLanguage language, SessionId id, bool limited)
    {
        var texts = CheckoutTexts.In(language);
        var page = CheckoutStateSlice.Create(
            new CheckoutStatePage
            {
                Site = Site(language, id, texts.MissingTitle),
                Heading = texts.MissingTitle,
                Text = [limited ? texts.TooMany : texts.MissingText],
                Link = ToShop(language, texts),
                SupportEmail = shop.Value.SupportEmail,
            }
        );
        page.StatusCode = limited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
        return page;
    }

    private async Task<CheckoutStatePage> ThanksAsync(
        PageLanguage language,
        CheckoutSession session,
        Order order,
        CancellationToken cancellationToken
    )
    {
        var texts = CheckoutTexts.In(language);
        var now = time.GetUtcNow();
        var isFresh = now - order.PlacedAt < OrderIsFresh;
        var figures = new CheckoutFigures(session, language);
        List<string> lines =
        [
            CheckoutTexts.Fill(texts.OrderNumber, order.Id.Value),
            CheckoutTexts.Fill(texts.ThanksText, order.Email.Value),
        ];
        if (order.PromisedBy is { } day)
        {
            lines.Add(CheckoutTexts.Fill(texts.ExpectedBy, figures.Day(day)));
        }

        return State(language, session, texts.ThanksTitle, [.. lines, texts.CloseHint]) with
        {
            IsDone = true,
            Link = (
                texts.SeeOrder,
                isFresh
                    ? await orderLinks.AddressAsync(order, language, now, cancellationToken)
                    : $"{language.Prefix}/orders/{Uri.EscapeDataString(order.Id.Value)}"
            ),
        };
    }

    private CheckoutStatePage Ended(PageLanguage language, CheckoutSession session, string heading)
    {
        var texts = CheckoutTexts.In(language);
        return State(language, session, heading, texts.EndedText) with { Link = ToShop(language, texts) };
    }

    private CheckoutStatePage State(
        PageLanguage language,
        CheckoutSession session,
        string heading,
        params IReadOnlyList<string> text
    ) =>
        new()
        {
            Site = Site(language, session.Id, heading),
            Heading = heading,
            Text = text,
            Session = session,
            SupportEmail = shop.Value.SupportEmail,
            FormToken = links.FormTokenOf(session),
        };

    private SitePage Site(PageLanguage language, SessionId id, string title) =>
        new()
        {
            Title = title,
            Shop = shop.Value.Name,
            Language = language,
            Path = CheckoutLinks.PathOf(id),
            HasStorefront = settings.Demo,
            StyleSheet = "/site/checkout.css",
        };

    private (string Label, string Url)? ToShop(PageLanguage language, CheckoutTexts texts) =>
        settings.Demo
            ? (texts.ToShop, language.Prefix.Length == 0 ? "/" : language.Prefix)
            : (texts.ToShop, shop.Value.BaseUrl);

    private IReadOnlyList<(string Label, string Url)> LinksOf(CheckoutTexts texts) =>
        [
            .. shop
                .Value.Links.Where(link => texts.Links.ContainsKey(link.Key))
                .OrderBy(link => link.Key, StringComparer.Ordinal)
                .Select(link => (texts.Links[link.Key], link.Value)),
        ];

    // What is only missing yet is asked for by the form itself.
    private static IEnumerable<string> Notices(CheckoutSession session, CheckoutTexts texts, string? notice) =>
        session
            .Messages.Where(message => !string.Equals(message.Code, CheckoutCodes.Missing, StringComparison.Ordinal))
            .Where(message => CheckoutFieldReader.FieldOf(message.Param) is null || session.ShippingAddress is not null)
            .Select(message => CheckoutNotices.TextOf(message, texts))
            .OfType<string>()
            .Concat(notice is null ? [] : [notice])
            .Distinct(StringComparer.Ordinal);
}
