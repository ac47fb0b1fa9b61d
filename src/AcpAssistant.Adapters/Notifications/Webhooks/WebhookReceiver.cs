using System.Collections.Immutable;

namespace AcpAssistant.Adapters.Notifications.Webhooks;

/// <summary>A receiver with everything its profile says about it.</summary>
public sealed record WebhookReceiver
{
    /// <summary>The body alone is signed.</summary>
    internal const string Plain = "plain";

    /// <summary>Time and body are signed.</summary>
    internal const string Timestamped = "timestamped";

    /// <summary>Names its queue.</summary>
    public required string Name { get; init; }

    /// <summary>Whose orders it is told of.</summary>
    public required string Agent { get; init; }

    /// <summary>Where to post.</summary>
    public required Uri Url { get; init; }

    /// <summary>Version that the order is written in.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What a new order is called.</summary>
    public required string CreatedEvent { get; init; }

    /// <summary>What a changed order is called.</summary>
    public required string UpdatedEvent { get; init; }

    /// <summary>Until when it must have answered.</summary>
    public required TimeSpan Timeout { get; init; }

    internal string HeaderName { get; private init; } = "";

    internal string Scheme { get; private init; } = Timestamped;

    internal string Encoding { get; private init; } = "hex";

    /// <summary>All that sign; the current one first.</summary>
    internal ImmutableArray<string> Secrets { get; private init; } = [];

    /// <summary>Whether the address may be one that only this machine or network can reach.</summary>
    internal bool MayBePrivate { get; private init; }

    /// <summary>Fills in what the profile says; the settings must be valid.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="shopName">Names OpenAI's signature header.</param>
    public static WebhookReceiver Of(WebhookReceiverOptions options, string shopName)
    {
        var isOpenAi = options.Profile == "openai";
        var url = new Uri(options.Url);
        return new WebhookReceiver
        {
            Name = options.Name,
            Agent = options.Agent,
            Url = url,
            ApiVersion = options.ApiVersion ?? (isOpenAi ? "2026-01-30" : "2026-04-17"),
            CreatedEvent = options.CreatedEvent ?? (isOpenAi ? "order_created" : "order_create"),
            UpdatedEvent = options.UpdatedEvent ?? (isOpenAi ? "order_updated" : "order_update"),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            HeaderName = options.HeaderName ?? (isOpenAi ? HeaderOf(shopName) : "Merchant-Signature"),
            Scheme = options.Scheme ?? (isOpenAi ? Plain : Timestamped),
            Encoding = options.Encoding ?? "hex",
            Secrets = options.PreviousSecret is { } previous ? [options.Secret, previous] : [options.Secret],
            MayBePrivate = options.AllowPrivateNetwork || url.IsLoopback,
        };
    }

    // "Cairn & Lumen" → Cairn_Lumen-Signature.
    private static string HeaderOf(string shopName)
    {
        var words = new string([.. shopName.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]);
        var name = string.Join('_', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (name.Length == 0 ? "Merchant" : name) + "-Signature";
    }
}
