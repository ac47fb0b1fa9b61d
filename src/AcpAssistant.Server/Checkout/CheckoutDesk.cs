using System.Globalization;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Orders;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Answers the requests of a session's page.</summary>
internal sealed class CheckoutDesk(
    CheckoutService checkout,
    HostedCheckout hosted,
    PagePayments payments,
    CheckoutPages pages,
    CheckoutVisits visits
)
{
    private const string TotalNote = "total";
    private const string RunningNote = "running";

    /// <summary>The page; a link's key is traded for a cookie first, so that it can be neither bookmarked nor looked at over a shoulder.</summary>
    public async Task<IResult> ShowAsync(
        PageLanguage language,
        SessionId id,
        string? key,
        string? note,
        HttpContext http
    )
    {
        if (key is not null)
        {
            return
                await visits.EnterAsync(id, key, http) && await hosted.FindAsync(id, http.RequestAborted) is { } entered
                ? new SeeOther(PathOf(LanguageOf(entered, http, language), id))
                : Missing(language, id, http);
        }

        if (await InsideAsync(id, http) is not { } session)
        {
            return Missing(language, id, http);
        }

        // Read anew at the provider: whoever loads the page wants to know.
        var current = session.PendingAttempt?.Hosted is null
            ? session
            : await hosted.LookAsync(id, http.RequestAborted) ?? session;
        return await pages.PageAsync(language, current, NoteOf(note, current, language), http.RequestAborted);
    }

    /// <summary>What one of the page's buttons asks for.</summary>
    public async Task<IResult> ActAsync(PageLanguage language, SessionId id, HttpContext http)
    {
        var form = await PostedForm.ReadAsync(http);
        if (
            await InsideAsync(id, http) is not { } session
            || form is null
            || !await visits.IsOurFormAsync(id, form, http.RequestAborted)
        )
        {
            return Missing(language, id, http);
        }

        return form["do"].ToString() switch
        {
            "pay" => await SaveAsync(language, session, form, isPaying: true, http),
            "continue" => await PayAsync(language, session, session.TotalAmount, http),
            "back" => await BackAsync(language, id, http),
            _ => await SaveAsync(language, session, form, isPaying: false, http),
        };
    }

    /// <summary>On to the provider's page. A page of its own, because browsers let a form lead only where the page's policy allows.</summary>
    public async Task<IResult> GoAsync(PageLanguage language, SessionId id, HttpContext http) =>
        await InsideAsync(id, http) is not { } session ? Missing(language, id, http)
        : session.PendingAttempt?.Hosted?.Url is { } url ? pages.GoTo(language, session, url)
        : new SeeOther(PathOf(language, id));

    /// <summary>Back from the provider's page. That proves nothing: what happened is asked there.</summary>
    public async Task<IResult> ReturnAsync(
        PageLanguage language,
        SessionId id,
        string? key,
        bool isBack,
        HttpContext http
    )
    {
        if (!await visits.EnterAsync(id, key, http))
        {
            return Missing(language, id, http);
        }

        var session = isBack
            ? await hosted.ReopenAsync(id, http.RequestAborted)
            : await hosted.LookAsync(id, http.RequestAborted);
        return session is null
            ? Missing(language, id, http)
            : new SeeOther(PathOf(LanguageOf(session, http, language), id));
    }

    private async Task<IResult> SaveAsync(
        PageLanguage language,
        CheckoutSession session,
        IFormCollection form,
        bool isPaying,
        HttpContext http
    )
    {
        var texts = CheckoutTexts.In(language);
        var fields = CheckoutFields.Of(form);
        var (command, wrong) = CheckoutFieldReader.Read(fields, session, texts);
        if (command is null)
        {
            return Again(language, session, fields, Problems.With(wrong, texts));
        }

        var result = await checkout.UpdateAsync(session.Id, session.Owner, command, null, http.RequestAborted);
        switch (result)
        {
            case CheckoutResult.Refused { Reason: CheckoutRefusal.WrongStatus or CheckoutRefusal.NotFound }:
                // Paid, canceled or expired meanwhile, perhaps in another tab: the page tells.
                return new SeeOther(PathOf(language, session.Id));
            case CheckoutResult.Refused refused:
                return Again(language, session, fields, Problems.Of(refused.Reason, texts));
            case CheckoutResult.Accepted { Session: var saved } when isPaying && IsPayable(saved):
                return await PayAsync(language, saved, Expected(form), http);
            default:
                return new SeeOther(PathOf(language, session.Id));
        }
    }

    private async Task<IResult> PayAsync(
        PageLanguage language,
        CheckoutSession session,
        long expected,
        HttpContext http
    )
    {
        if (!visits.MayPay(session.Id))
        {
            return Limited(language, session, http);
        }

        return await payments.StartAsync(session, expected, claim: null, http.RequestAborted) switch
        {
            CheckoutResult.Accepted { Session: { Status: CheckoutStatus.CompleteInProgress } started }
                when started.PendingAttempt?.Hosted?.Url is not null => new SeeOther(
                PathOf(language, session.Id) + "/go"
            ),
            CheckoutResult.Refused { Reason: CheckoutRefusal.Conflict } => new SeeOther(
                $"{PathOf(language, session.Id)}?note={TotalNote}"
            ),
            CheckoutResult.Refused { Reason: CheckoutRefusal.Invalid } refused => Again(
                language,
                session,
                CheckoutFields.Of(session),
                Problems.Of(refused.Reason, CheckoutTexts.In(language))
            ),
            _ => new SeeOther(PathOf(language, session.Id)),
        };
    }

    private async Task<IResult> BackAsync(PageLanguage language, SessionId id, HttpContext http)
    {
        var session = await hosted.ReopenAsync(id, http.RequestAborted);
        var note = session?.Status == CheckoutStatus.CompleteInProgress ? "?note=" + RunningNote : "";
        return new SeeOther(PathOf(language, id) + note);
    }

    private RazorSlices.RazorSlice<CheckoutPage> Again(
        PageLanguage language,
        CheckoutSession session,
        CheckoutFields fields,
        Problems problems
    )
    {
        var page = pages.Form(language, session, fields, problems, notice: null);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private RazorSlices.RazorSlice<CheckoutPage> Limited(
        PageLanguage language,
        CheckoutSession session,
        HttpContext http
    )
    {
        http.Response.Headers.RetryAfter = "600";
        var page = pages.Form(
            language,
            session,
            CheckoutFields.Of(session),
            Problems.None,
            CheckoutTexts.In(language).TooMany
        );
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }

    private RazorSlices.RazorSlice<CheckoutStatePage> Missing(PageLanguage language, SessionId id, HttpContext http)
    {
        var limited = !visits.MayTryAgain(http.Connection.RemoteIpAddress);
        if (limited)
        {
            http.Response.Headers.RetryAfter = "600";
        }

        return pages.Missing(language, id, limited);
    }

    private async Task<CheckoutSession?> InsideAsync(SessionId id, HttpContext http) =>
        await visits.IsInsideAsync(id, http) ? await hosted.FindAsync(id, http.RequestAborted) : null;

    private static bool IsPayable(CheckoutSession session) =>
        session.Status is CheckoutStatus.ReadyForPayment or CheckoutStatus.RequiresEscalation;

    private static long Expected(IFormCollection form) =>
        long.TryParse(form["expected_total"], NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            ? total
            : -1;

    private static string? NoteOf(string? note, CheckoutSession session, PageLanguage language) =>
        note switch
        {
            TotalNote => CheckoutTexts.In(language).TotalChanged,
            RunningNote when session.Status == CheckoutStatus.CompleteInProgress => CheckoutTexts
                .In(language)
                .StillRunning,
            _ => null,
        };

    private static string PathOf(PageLanguage language, SessionId id) => language.Prefix + CheckoutLinks.PathOf(id);

    // The session's language, else the browser's, else that of the address.
    private static PageLanguage LanguageOf(CheckoutSession session, HttpContext http, PageLanguage otherwise) =>
        PageLanguage.Of(session.Locale ?? PreferredOf(http), otherwise.Code);

    private static string? PreferredOf(HttpContext http) =>
        http
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value)
            .FirstOrDefault();
}
