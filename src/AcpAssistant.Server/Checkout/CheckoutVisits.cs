using System.Net;
using System.Security.Cryptography;
using System.Text;
using AcpAssistant.Commerce;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Who may see a session's page: whoever has opened its link in this browser. Tries are limited, and so is how often a payment is begun.</summary>
internal sealed class CheckoutVisits(CheckoutLinks links, TimeProvider time)
{
    /// <summary>Wrong links of one caller in ten minutes.</summary>
    public const int WrongLinks = 30;

    /// <summary>Payments begun, changed or turned back from, of one session in an hour.</summary>
    public const int Payments = 30;

    private readonly AttemptLimit _callers = new(time, WrongLinks, TimeSpan.FromMinutes(10));
    private readonly AttemptLimit _payments = new(time, Payments, TimeSpan.FromHours(1));

    /// <summary>Whether the request's key opens the session; gives the browser its cookie then.</summary>
    public async Task<bool> EnterAsync(SessionId id, string? key, HttpContext http)
    {
        if (key is null || !await links.OpensAsync(id, key, http.RequestAborted))
        {
            return false;
        }

        http.Response.Cookies.Append(
            CookieOf(id),
            links.VisitOf(id),
            new CookieOptions
            {
                HttpOnly = true,
                // Lax: it must come along when the payment provider sends the person back.
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/",
                MaxAge = CheckoutLinks.VisitLifetime,
                IsEssential = true,
            }
        );
        return true;
    }

    /// <summary>Whether the browser has opened the session's link before.</summary>
    public async Task<bool> IsInsideAsync(SessionId id, HttpContext http) =>
        http.Request.Cookies[CookieOf(id)] is { } cookie && await links.IsVisitAsync(id, cookie, http.RequestAborted);

    /// <summary>Whether a posted form is one of ours.</summary>
    public Task<bool> IsOurFormAsync(SessionId id, IFormCollection form, CancellationToken cancellationToken) =>
        links.IsOurFormAsync(id, form["form_token"].ToString(), cancellationToken);

    /// <summary>Takes one wrong link; false when there were too many.</summary>
    public bool MayTryAgain(IPAddress? caller) => _callers.TryTake(CallerAddress.KeyOf(caller));

    /// <summary>Takes one step of a payment; false when there were too many.</summary>
    public bool MayPay(SessionId id) => _payments.TryTake(id.Value);

    private static string CookieOf(SessionId id) =>
        "acp_checkout_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)))[..16];
}
