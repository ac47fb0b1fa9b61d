using System.Security.Claims;
using AcpAssistant.Server.Pages;
using Microsoft.AspNetCore.Authentication;
using RazorSlices;

namespace AcpAssistant.Server.Admin;

/// <summary>In and out of the review page.</summary>
internal static class SignInEndpoints
{
    private const string Home = "/review";
    private const int MaxName = 60;
    private const int MaxPassword = 200;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Home).WithPageSecurity().ExcludeFromDescription().WithOwnFormsOnly();
        group.MapGet("/sign-in", Form);
        group.MapPost("/sign-in", (Delegate)SignInAsync);
        routes.MapReviewGroup(Home).MapPost("/sign-out", (Delegate)SignOutAsync);
    }

    private static RazorSlice<SignInPage> Form(string? next, HttpContext http) => Page(http, "", "", Local(next), null);

    private static async Task<IResult> SignInAsync(HttpContext http, ReviewPassword password, SignInAttempts attempts)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var user = form["user"].ToString().Trim();
        var name = form["name"].ToString().Trim();
        var next = Local(form["next"]);
        if (!attempts.TryTake(http.Connection.RemoteIpAddress))
        {
            http.Response.Headers.RetryAfter = "60";
            return Refused(
                http,
                StatusCodes.Status429TooManyRequests,
                user,
                name,
                next,
                "Too many tries. Please wait a minute."
            );
        }

        var typed = form["password"].ToString();
        var stamp = await password.CheckAsync(user, typed[..Math.Min(typed.Length, MaxPassword)], http.RequestAborted);
        if (stamp is null || name.Length is 0 or > MaxName)
        {
            return Refused(
                http,
                StatusCodes.Status401Unauthorized,
                user,
                name,
                next,
                "That user name or password isn't right, or your name is missing."
            );
        }

        attempts.Clear(http.Connection.RemoteIpAddress);
        var claims = new[] { new Claim(ClaimTypes.Name, name), new Claim(ReviewGate.StampClaim, stamp) };
        var person = new ClaimsPrincipal(new ClaimsIdentity(claims, ReviewModule.Scheme));
        await http.SignInAsync(ReviewModule.Scheme, person);
        return TypedResults.Redirect(next);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(ReviewModule.Scheme);
        return TypedResults.Redirect(Home + "/sign-in");
    }

    private static RazorSlice<SignInPage> Page(
        HttpContext http,
        string user,
        string name,
        string next,
        string? problem
    ) => SignInSlice.Create(new SignInPage(ReviewFrame.Of(http, "Sign in", ""), user, name, next, problem));

    private static RazorSlice<SignInPage> Refused(
        HttpContext http,
        int status,
        string user,
        string name,
        string next,
        string problem
    )
    {
        var page = Page(http, user, name, next, problem);
        page.StatusCode = status;
        return page;
    }

    // Only below the review page, so that a link can't send anyone elsewhere after the sign-in.
    private static string Local(string? next) =>
        next is not null
        && (
            next == Home
            || next.StartsWith(Home + "/", StringComparison.Ordinal)
            || next.StartsWith(Home + "?", StringComparison.Ordinal)
        )
        && !next.Contains('\\', StringComparison.Ordinal)
            ? next
            : Home;
}
