using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Admin;

/// <summary>The review page of the shop's own people.</summary>
internal static class ReviewModule
{
    /// <summary>Authentication scheme of the review page; nobody else's default.</summary>
    public const string Scheme = "review";

    public static IServiceCollection AddReview(this IServiceCollection services, string dataDirectory)
    {
        services.AddOptions<ReviewOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ReviewOptions>, ReviewOptionsValidator>()
        );
        services.AddDataProtection().SetApplicationName("acp-assistant");
        services.Configure<KeyManagementOptions>(keys =>
            keys.XmlRepository = new KeyRing(Path.Combine(dataDirectory, "keys"))
        );
        services.AddAuthentication().AddCookie(Scheme, Cookie);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "acp_review_form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form_token";
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FirstPassword>();
        services.AddSingleton<ReviewPassword>();
        services.AddSingleton<SignInAttempts>();
        return services;
    }

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapTickets();
        routes.MapAnswers();
        routes.MapDeliveries();
        routes.MapApprovals();
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "acp_review";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/review";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
    }
}
