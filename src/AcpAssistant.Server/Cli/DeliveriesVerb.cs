using System.CommandLine;
using AcpAssistant.Server.Control;

namespace AcpAssistant.Server.Cli;

/// <summary>The verb for what could not be delivered.</summary>
internal static class DeliveriesVerb
{
    public static Command Create(Func<WorkRequest, ParseResult, CancellationToken, Task<int>> run)
    {
        var action = new Argument<string>("action") { Description = "list or replay" };
        action.AcceptOnlyFromAmong("list", "replay");
        var consumer = new Option<string?>("--consumer") { Description = "Only what goes to this receiver" };
        var message = new Option<string?>("--message") { Description = "Only the message of this id" };
        var command = new Command("deliveries", "List what mails and webhooks could not tell, or have it tried again.")
        {
            action,
            consumer,
            message,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, token) =>
            {
                var arguments = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["action"] = parsed.GetRequiredValue(action),
                };
                if (parsed.GetValue(consumer) is { } only)
                {
                    arguments["consumer"] = only;
                }

                if (parsed.GetValue(message) is { } id)
                {
                    arguments["message"] = id;
                }

                return run(new WorkRequest("deliveries", arguments), parsed, token);
            }
        );
        return command;
    }
}
