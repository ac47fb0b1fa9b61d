using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Widget;

/// <summary>Lets pages of the origins set call what the widget calls: chat, events, checkout. Without cookies: on another site the visitor is known by the token in X-Visitor-Token alone, so that no cookie of ours can be made use of there.</summary>
internal static class WidgetCors
{
    private const string Policy = "widget";

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(2);

    public static IServiceCollection AddWidgetCors(this IServiceCollection services)
    {
        services.AddOptions<WidgetOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<WidgetOptions>, WidgetOptionsValidator>();
        services.AddCors();
        services
            .AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>()
            .Configure<IOptions<WidgetOptions>>(
                (cors, widget) =>
                    cors.AddPolicy(
                        Policy,
                        policy =>
                            policy
                                .WithOrigins([.. widget.Value.AllowedOrigins])
                                .WithMethods("GET", "POST")
                                .WithHeaders(
                                    "Accept",
                                    "Authorization",
                                    "Content-Type",
                                    "Idempotency-Key",
                                    "Last-Event-ID",
                                    "X-Visitor-Token"
                                )
                                .WithExposedHeaders("X-Visitor-Token", "Retry-After")
                                .SetPreflightMaxAge(PreflightAge)
                    )
            );
        return services;
    }

    /// <summary>Stands before rate limits, so that a refusal can be read by the page too.</summary>
    public static void UseWidgetCors(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<WidgetOptions>>().Value.AllowedOrigins.Count > 0)
        {
            app.UseWhen(IsForWidget, widget => widget.UseCors(Policy));
        }
    }

    private static bool IsForWidget(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api/chat", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/api/checkout", StringComparison.Ordinal);
}
