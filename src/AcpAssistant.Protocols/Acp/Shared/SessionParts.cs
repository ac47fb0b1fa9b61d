namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>One amount of a breakdown, in minor units; <see cref="Description"/> from 2025-12-12 on.</summary>
internal sealed record Total
{
    public required string Type { get; init; }
    public required string DisplayText { get; init; }
    public required long Amount { get; init; }
    public string? Description { get; init; }
}

/// <summary>News about the session: info, warning (from 2026-01-30 on) or error. <see cref="Severity"/> from 2026-01-30 on, <see cref="Resolution"/> from 2026-04-17 on.</summary>
internal sealed record Message
{
    public required string Type { get; init; }
    public string? Code { get; init; }
    public string? Severity { get; init; }
    public string? Resolution { get; init; }
    public string? Param { get; init; }
    public required string ContentType { get; init; }
    public required string Content { get; init; }
}

/// <summary>A page of the shop; <see cref="Title"/> from 2026-01-30 on.</summary>
internal sealed record Link
{
    public required string Type { get; init; }
    public string? Title { get; init; }
    public required string Url { get; init; }
}
