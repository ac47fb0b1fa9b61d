using System.Collections.Immutable;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp;

/// <summary>What the protocol tells about the shop itself, whatever the session.</summary>
public sealed record AcpShop
{
    private static readonly ImmutableArray<string> HelpPages = ["support", "faq", "contact_us"];

    /// <summary>Origin (and path base) under which agents and buyers reach the shop, without trailing slash.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>What the shop sells in; sessions of versions whose requests name no currency are in it.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Policies and contacts for buyers.</summary>
    public ImmutableArray<AcpLink> Links { get; init; } = [];

    /// <summary>Ways to pay; the first is used for payment data without a handler id.</summary>
    public required ImmutableArray<AcpPaymentHandler> Handlers { get; init; }

    /// <summary>Interventions the shop can carry out; empty = none.</summary>
    public ImmutableArray<string> Interventions { get; init; } = [];

    /// <summary>Interventions that agents must be able to carry out; empty = none.</summary>
    public ImmutableArray<string> RequiredInterventions { get; init; } = [];

    /// <summary>When they are enforced: always, conditional, optional.</summary>
    public string InterventionEnforcement { get; init; } = "conditional";

    /// <summary>Address of an order's page with <c>{order_id}</c> in it; relative to <see cref="BaseUrl"/> when it starts with a slash.</summary>
    public required string OrderUrl { get; init; }

    /// <summary>Address where a buyer can go on with a session, with <c>{session_id}</c> in it; null when there is none.</summary>
    public string? ContinueUrl { get; init; }

    /// <summary>The shop's own page for a session, when <see cref="ContinueUrl"/> names no other.</summary>
    public Func<CheckoutSession, string>? ContinueLink { get; init; }

    /// <summary>Where buyers write to; null when they can't.</summary>
    public string? SupportEmail { get; init; }

    /// <summary>The page where buyers find help; null when there is none.</summary>
    public string? HelpCenter =>
        HelpPages
            .Select(type => Links.FirstOrDefault(link => string.Equals(link.Type, type, StringComparison.Ordinal))?.Url)
            .FirstOrDefault(url => url is not null);

    /// <summary>The order's page.</summary>
    public string OrderPage(OrderId id) => Absolute(OrderUrl, "{order_id}", id.Value);

    /// <summary>The session's page, or null when there is none.</summary>
    public string? ContinuePage(CheckoutSession session) =>
        ContinueUrl is { } template
            ? Absolute(template, "{session_id}", session.Id.Value)
            : ContinueLink?.Invoke(session);

    /// <summary>An absolute address for one of the shop's own; null when it is neither absolute nor rooted.</summary>
    public string? Absolute(string? url) =>
        url switch
        {
            null or "" => null,
            ['/', ..] => BaseUrl + url,
            _ => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null,
        };

    private string Absolute(string template, string placeholder, string value)
    {
        var url = template.Replace(placeholder, Uri.EscapeDataString(value), StringComparison.Ordinal);
        return url.StartsWith('/') ? BaseUrl + url : url;
    }
}
