using System.Net;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Rules across the settings of a receiver, and across receivers.</summary>
internal sealed class WebhookRules : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        List<string> faults = [.. options.Webhooks.SelectMany(FaultsOf)];
        var twice = options
            .Webhooks.GroupBy(receiver => receiver.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Key.Length > 0 && group.Skip(1).Any());
        if (twice is not null)
        {
            faults.Add(
                $"ACP:Webhooks holds two receivers named '{twice.Key}'; give each its own name, for example ACP__Webhooks__1__Name=second."
            );
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(WebhookReceiverOptions receiver, int index)
    {
        var setting = FormattableString.Invariant($"ACP:Webhooks:{index}");
        if (UrlFault(receiver) is { } fault)
        {
            yield return $"{setting}:Url {fault}, for example https://agent.example/agentic_checkout/webhooks/order_events.";
        }

        if (receiver is { Profile: "acp" } && (receiver.HeaderName ?? receiver.Scheme ?? receiver.Encoding) is not null)
        {
            yield return $"{setting}:HeaderName, Scheme and Encoding are fixed in profile acp; leave them out, or set {setting}:Profile=custom.";
        }

        if (receiver is { Profile: "acp" or "openai" } && (receiver.CreatedEvent ?? receiver.UpdatedEvent) is not null)
        {
            yield return $"{setting}:CreatedEvent and UpdatedEvent are fixed in profile {receiver.Profile}; leave them out, or set {setting}:Profile=custom.";
        }

        if (receiver.TimeoutSeconds is < 1 or > 60)
        {
            yield return $"{setting}:TimeoutSeconds must be 1..60, for example 10.";
        }

        if (receiver.PreviousSecret is not null && (receiver.Scheme ?? Plain(receiver)) == WebhookReceiver.Plain)
        {
            yield return $"{setting}:PreviousSecret can't sign beside Secret in scheme plain, which has room for one signature; change the secret on both sides at once (what is refused meanwhile is sent again), or set {setting}:Scheme=timestamped.";
        }
    }

    private static string? Plain(WebhookReceiverOptions receiver) =>
        receiver.Profile == "openai" ? WebhookReceiver.Plain : null;

    private static string? UrlFault(WebhookReceiverOptions receiver)
    {
        if (receiver.Url.Length == 0)
        {
            return null; // told by its annotation
        }

        if (
            !Uri.TryCreate(receiver.Url, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            || url.UserInfo.Length > 0
            || url.Fragment.Length > 0
        )
        {
            return "must be an absolute https address without user name and fragment";
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !receiver.AllowPrivateNetwork)
        {
            return "must be https (plain http only to this machine, or with AllowPrivateNetwork=true)";
        }

        return
            IPAddress.TryParse(url.Host.Trim('[', ']'), out var address)
            && !url.IsLoopback
            && !receiver.AllowPrivateNetwork
            && !PublicAddresses.IsPublic(address)
            ? "leads into a private network; set AllowPrivateNetwork=true if it should"
            : null;
    }
}
