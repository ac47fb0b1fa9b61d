using System.Text.Json;
using Shouldly;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>Compares aggregates by their values; records with collections compare by reference.</summary>
internal static class ValueAssertions
{
    // Not the product's own settings: a value that those leave out must be noticed here.
    private static readonly JsonSerializerOptions Everything = new() { WriteIndented = true };

    public static void ShouldHaveTheValuesOf<T>(this T? actual, T expected)
        where T : class
    {
        actual.ShouldNotBeNull();
        JsonSerializer.Serialize(actual, Everything).ShouldBe(JsonSerializer.Serialize(expected, Everything));
    }
}
