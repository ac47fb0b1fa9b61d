using System.Globalization;
using System.Text;
using AcpAssistant.Server.Admin;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Hosting;

/// <summary>What the person who starts the server reads: where it listens, what is real, what was made.</summary>
internal static class StartupReport
{
    public static async Task<string> WriteAsync(ServerApplication server, Func<TimeSpan> elapsed)
    {
        var readiness = server.App.Services.GetRequiredService<Readiness>();
        // A shop that takes long to load is reported as loading instead of keeping everybody waiting.
        await Task.WhenAny(readiness.WhenReady, Task.Delay(TimeSpan.FromSeconds(20)));
        var address = server.App.Urls.First();
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"acp-assistant is {StateOf(readiness)} at {address} ({elapsed().TotalSeconds:F1} s)"
        );
        text.AppendLine(PartsTable.Write(server.App.Services.GetRequiredService<PartsList>().Describe()));
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"  chat, pages     {address}/");
        text.AppendLine(CultureInfo.InvariantCulture, $"  review          {address}/review{Password(server)}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"  agents (ACP)    {address}/.well-known/acp.json{Key(server.FirstStart)}"
        );
        text.Append("Stop with Ctrl+C. 'doctor' says what to set next.");
        return text.ToString();
    }

    private static string Password(ServerApplication server) =>
        server.FirstStart.ReviewPassword is null
            ? ""
            : $"   user {UserName(server)}, password {server.FirstStart.ReviewPassword} (shown this once)";

    private static string UserName(ServerApplication server) =>
        server.App.Services.GetRequiredService<IOptions<ReviewOptions>>().Value.UserName;

    private static string StateOf(Readiness readiness) =>
        readiness switch
        {
            { IsReady: true } => "ready",
            { WhenReady.IsFaulted: true } => $"running without all of its data ({readiness.Doing})",
            _ => readiness.Doing,
        };

    private static string Key(FirstStart made) =>
        made.DemoAgentKey is null ? "" : $"   Authorization: Bearer {made.DemoAgentKey}";
}
