using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using AcpAssistant.Server.Acp;
using AcpAssistant.Server.Mcp;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>Limits every caller: known agents by name, visitors by token, others by address.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(Partition),
                PartitionedRateLimiter.Create<HttpContext, string>(ChatOfAddress)
            );
            limiter.OnRejected = WriteRejectionAsync;
        });

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        var path = context.Request.Path;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        if (path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return RateLimitPartition.GetNoLimiter("health");
        }

        if (IsAcp(context.Request))
        {
            // A key that nobody has counts for the address: a new one with every request gets around nothing.
            var agent = context
                .RequestServices.GetRequiredService<AgentKeys>()
                .Identify(context.Request.Headers.Authorization.ToString());
            return Limited(
                agent is not null ? "acp-agent:" + agent.Name : "acp-address:" + address,
                limits.AcpPerMinute
            );
        }

        if (IsChatMessage(context.Request))
        {
            return Limited("chat:" + Hash(VisitorOf(context) ?? address), limits.ChatPerMinute);
        }

        return Limited("other:" + address, limits.OtherPerMinute);
    }

    // Anyone can make up visitor tokens, a new one with every message: what an address sends in all is limited too.
    private static RateLimitPartition<string> ChatOfAddress(HttpContext context) =>
        IsChatMessage(context.Request)
            ? Limited(
                "chat-address:" + (context.Connection.RemoteIpAddress?.ToString() ?? "local"),
                context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value.OtherPerMinute
            )
            : RateLimitPartition.GetNoLimiter("not chat");

    private static RateLimitPartition<string> Limited(string key, int perMinute) =>
        perMinute == 0
            ? RateLimitPartition.GetNoLimiter("unlimited")
            : RateLimitPartition.GetTokenBucketLimiter(
                key,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perMinute,
                    TokensPerPeriod = Math.Max(1, perMinute / 60),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60 / perMinute)),
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            );

    private static async ValueTask WriteRejectionAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? after
            : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (IsAcp(context.Request))
        {
            await AcpErrorWriter.WriteRateLimitedAsync(context, wait);
            return;
        }

        await TypedResults
            .Problem(
                title: "Too many requests",
                detail: $"Please wait {seconds} s and try again.",
                statusCode: StatusCodes.Status429TooManyRequests
            )
            .ExecuteAsync(context);
    }

    private static bool IsChatMessage(HttpRequest request) =>
        request.Path.StartsWithSegments("/api/chat", StringComparison.Ordinal) && HttpMethods.IsPost(request.Method);

    private static bool IsAcp(HttpRequest request) =>
        request.Path.StartsWithSegments("/checkout_sessions", StringComparison.Ordinal)
        || request.Path.StartsWithSegments("/carts", StringComparison.Ordinal)
        || request.Path.StartsWithSegments(DelegatePaymentEndpoint.Path, StringComparison.Ordinal)
        || request.Path.StartsWithSegments(McpEndpoints.Path, StringComparison.Ordinal)
        || (
            request.Path.StartsWithSegments(AgentOrderEndpoints.Orders, StringComparison.Ordinal)
            && AgentRequestConstraint.IsAgent(request)
        );

    private static string? VisitorOf(HttpContext context) =>
        context.Request.Headers["X-Visitor-Token"].ToString() is { Length: > 0 } header ? header
        : context.Request.Cookies.TryGetValue("acp_visitor", out var cookie) ? cookie
        : null;

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..24];
}
