using System.ComponentModel.DataAnnotations;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>One receiver of order webhooks.</summary>
public sealed class WebhookReceiverOptions
{
    private const string NameFault =
        "ACP:Webhooks:0:Name must be 1 to 64 letters, digits, '.', '_' or '-', for example ACP__Webhooks__0__Name=chatgpt.";

    private const string SecretFault =
        "ACP:Webhooks:0:Secret and PreviousSecret must be 16 to 512 printable ASCII characters, for example from: openssl rand -hex 32.";

    private const string EventFault =
        "ACP:Webhooks:0:CreatedEvent and UpdatedEvent may hold 1 to 64 letters, digits, '.', '_' and '-', for example order.created.";

    /// <summary>Names its queue; must never change, what was not yet told would be lost.</summary>
    [Required(ErrorMessage = NameFault)]
    [RegularExpression("^[A-Za-z0-9._-]{1,64}$", ErrorMessage = NameFault)]
    public string Name { get; set; } = "";

    /// <summary>The agent whose orders it is told of; one of <c>ACP:Agents</c>.</summary>
    [Required(ErrorMessage = "ACP:Webhooks:0:Agent must name one of ACP:Agents, for example chatgpt.")]
    public string Agent { get; set; } = "";

    /// <summary>Where to post.</summary>
    [Required(
        ErrorMessage = "ACP:Webhooks:0:Url must be set, for example https://agent.example/agentic_checkout/webhooks/order_events."
    )]
    public string Url { get; set; } = "";

    /// <summary>Shared secret that signs (secret).</summary>
    [Required(ErrorMessage = SecretFault)]
    [RegularExpression("^[!-~]{16,512}$", ErrorMessage = SecretFault)]
    public string Secret { get; set; } = "";

    /// <summary>While secrets change: the old one, which signs too (a second <c>v1=</c>). Null otherwise.</summary>
    [RegularExpression("^[!-~]{16,512}$", ErrorMessage = SecretFault)]
    public string? PreviousSecret { get; set; }

    /// <summary>acp (as ACP 2026-04-17 has it), openai (as OpenAI's guide has it) or custom.</summary>
    [RegularExpression(
        "^(acp|openai|custom)$",
        ErrorMessage = "ACP:Webhooks:0:Profile must be acp, openai or custom, for example acp."
    )]
    public string Profile { get; set; } = "acp";

    /// <summary>Version that the order is written in; null = 2026-04-17, for openai 2026-01-30.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>Header of the signature; null = Merchant-Signature, for openai the shop's name and "-Signature".</summary>
    [RegularExpression(
        "^[A-Za-z0-9_-]{1,64}$",
        ErrorMessage = "ACP:Webhooks:0:HeaderName may hold letters, digits, '_' and '-', for example X-Webhook-Signature."
    )]
    public string? HeaderName { get; set; }

    /// <summary>timestamped = <c>t=…,v1=…</c> over time and body; plain = the body alone. Null = timestamped, for openai plain.</summary>
    [RegularExpression(
        "^(timestamped|plain)$",
        ErrorMessage = "ACP:Webhooks:0:Scheme must be timestamped or plain, for example plain."
    )]
    public string? Scheme { get; set; }

    /// <summary>How the signature is written: hex, base64 or base64url.</summary>
    [RegularExpression(
        "^(hex|base64|base64url)$",
        ErrorMessage = "ACP:Webhooks:0:Encoding must be hex, base64 or base64url, for example hex."
    )]
    public string? Encoding { get; set; }

    /// <summary>What a new order is called; null = the profile's name.</summary>
    [RegularExpression("^[A-Za-z0-9._-]{1,64}$", ErrorMessage = EventFault)]
    public string? CreatedEvent { get; set; }

    /// <summary>What a changed order is called; null = the profile's name.</summary>
    [RegularExpression("^[A-Za-z0-9._-]{1,64}$", ErrorMessage = EventFault)]
    public string? UpdatedEvent { get; set; }

    /// <summary>Seconds until a receiver that doesn't answer counts as failed, 1 to 60.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Whether the address may lead into a private network. Loopback addresses in <see cref="Url"/> need no leave.</summary>
    public bool AllowPrivateNetwork { get; set; }
}
