namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>What an agent needs to carry out 3-D Secure (from 2025-12-12 on).</summary>
internal sealed record AuthenticationMetadata
{
    /// <summary>The buyer's browser; demanded until 2026-01-30, gone in 2026-04-17.</summary>
    public AuthenticationChannel? Channel { get; init; }
    public required AcquirerDetails AcquirerDetails { get; init; }
    public required string DirectoryServer { get; init; }
    public AuthenticationFlow? FlowPreference { get; init; }
}

/// <summary>Where the buyer is.</summary>
internal sealed record AuthenticationChannel(string Type, AuthenticationBrowser Browser);

/// <summary>The buyer's browser as the shop knows it.</summary>
internal sealed record AuthenticationBrowser
{
    public required string AcceptHeader { get; init; }
    public required string IpAddress { get; init; }
    public required bool JavascriptEnabled { get; init; }
    public required string Language { get; init; }
    public required string UserAgent { get; init; }
}

/// <summary>The shop's bank.</summary>
internal sealed record AcquirerDetails
{
    public required string AcquirerBin { get; init; }
    public required string AcquirerCountry { get; init; }
    public required string AcquirerMerchantId { get; init; }
    public required string MerchantName { get; init; }
    public string? RequestorId { get; init; }
}

/// <summary>How the shop would like it done.</summary>
internal sealed record AuthenticationFlow
{
    public required string Type { get; init; }
    public AuthenticationFlowType? Challenge { get; init; }
    public AuthenticationFlowType? Frictionless { get; init; }
}

/// <summary>The finer kind of a flow.</summary>
internal sealed record AuthenticationFlowType(string Type);
