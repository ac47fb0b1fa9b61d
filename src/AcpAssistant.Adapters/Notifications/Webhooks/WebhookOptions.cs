using Microsoft.Extensions.Options;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>Who is told about orders by webhook. Section <c>ACP</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The receivers, each told of its own agent's orders only.</summary>
    [ValidateEnumeratedItems]
    public IList<WebhookReceiverOptions> Webhooks { get; set; } = [];
}
