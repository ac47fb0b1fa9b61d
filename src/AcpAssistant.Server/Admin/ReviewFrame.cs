using System.Security.Claims;
using AcpAssistant.Commerce;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Admin;

/// <summary>What stands around every review page.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Person">Who is signed in; null on the sign-in page.</param>
/// <param name="Tab">"tickets", "answers", "approvals", "deliveries" or empty.</param>
/// <param name="FormField">Name of the hidden field that proves a form is ours.</param>
/// <param name="FormToken">Its value.</param>
public sealed record ReviewFrame(
    string Title,
    string Shop,
    string? Person,
    string Tab,
    string FormField,
    string FormToken
)
{
    /// <summary>The frame of a request; gives the browser its form cookie.</summary>
    internal static ReviewFrame Of(HttpContext http, string title, string tab)
    {
        var services = http.RequestServices;
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new ReviewFrame(
            title,
            services.GetRequiredService<IOptions<ShopOptions>>().Value.Name,
            http.User.FindFirstValue(ClaimTypes.Name),
            tab,
            tokens.FormFieldName,
            tokens.RequestToken!
        );
    }
}
