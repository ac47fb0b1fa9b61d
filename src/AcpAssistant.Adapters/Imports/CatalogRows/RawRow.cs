using System.Text.Json;

namespace AcpAssistant.Adapters.Imports.CatalogRows;

/// <summary>A record of a catalogue file before its fields are looked at.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Fields">The record; null when it couldn't be read.</param>
/// <param name="Problem">Why it couldn't be read.</param>
internal sealed record RawRow(int Line, JsonElement? Fields, string? Problem = null);
