using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AcpAssistant.Server.Acp;

/// <summary>Who may use the protocol's endpoints and how they behave. Section <c>ACP</c>.</summary>
public sealed class AcpOptions
{
    /// <summary>Agents and their keys; without any, every checkout request is refused with 401.</summary>
    [ValidateEnumeratedItems]
    public IList<AgentOptions> Agents { get; set; } = [];

    /// <summary>Absolute address below which agents reach the resources; null = the address a request came to.</summary>
    [Url(ErrorMessage = "ACP:ApiBaseUrl must be an absolute address, for example https://shop.example.")]
    public string? ApiBaseUrl { get; set; }

    /// <summary>Address of an order's page; <c>{order_id}</c> is filled in; rooted addresses are below the shop's base address.</summary>
    [Required(ErrorMessage = "ACP:OrderUrl must be set, for example /orders/{{order_id}}.")]
    [RegularExpression(
        @"^(/|https?://).*\{order_id\}.*$",
        ErrorMessage = "ACP:OrderUrl must be rooted or absolute and hold {{order_id}}, for example /orders/{{order_id}}."
    )]
    public string OrderUrl { get; set; } = "/orders/{order_id}";

    /// <summary>Address where a buyer can go on with a session; <c>{session_id}</c> is filled in. Null = our own page.</summary>
    [RegularExpression(
        @"^(/|https?://).*\{session_id\}.*$",
        ErrorMessage = "ACP:ContinueUrl must be rooted or absolute and hold {{session_id}}, for example https://shop.example/checkout/{{session_id}}."
    )]
    public string? ContinueUrl { get; set; }

    /// <summary>Id of the card payment handler that agents send back.</summary>
    [Required(ErrorMessage = "ACP:PaymentHandlerId must be set, for example card_tokenized.")]
    public string PaymentHandlerId { get; set; } = "card_tokenized";

    /// <summary>The shop's account at the payment service provider, told to agents; public.</summary>
    [Required(ErrorMessage = "ACP:MerchantId must be set, for example acct_1234567890.")]
    public string MerchantId { get; set; } = "sandbox_merchant";

    /// <summary>How long answers are kept under their idempotency key; the protocol asks for at least 24 hours. 1 to 365 days.</summary>
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long a request may work before an equal one may take its idempotency key over; longer than the payment provider's time-out. 10 seconds to 1 hour.</summary>
    public TimeSpan IdempotencyLease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How far the time of a signed request may be off the server's clock, either way. 1 second to 1 hour.</summary>
    public TimeSpan SignatureWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest request body in bytes, 1024 to 16777216.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Also read what the specification's next version adds to 2026-04-17 so far: contact changes with the payment, and the prices that an agent showed.</summary>
    public bool Unreleased { get; set; }

    /// <summary>Refuse requests with fields that the version's schema doesn't know, instead of passing them over. Quantities stay welcome in every spelling.</summary>
    public bool StrictRequests { get; set; }

    /// <summary>Accept plain HTTP from other machines too. The protocol demands HTTPS; only for a trusted network behind a proxy that ends TLS without saying so.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>The same checkout as tools at <c>/mcp</c>.</summary>
    public McpOptions Mcp { get; set; } = new();
}
