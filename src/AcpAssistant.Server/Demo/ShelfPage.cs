using System.Collections.Immutable;

namespace AcpAssistant.Server.Demo;

/// <summary>One page of a shelf.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Found">How many fit altogether.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Categories">All categories of the catalogue.</param>
public sealed record ShelfPage(
    ImmutableArray<ShelfItem> Items,
    int Found,
    int Page,
    int Pages,
    ImmutableArray<ShelfCategory> Categories
);
