namespace AcpAssistant.Server.Control;

/// <summary>Work a command-line verb asks for: done in its own process, or handed to the server that holds the data folder.</summary>
/// <param name="Verb">Name of the verb, such as "ingest".</param>
/// <param name="Arguments">Its arguments; paths are absolute, since the server stands elsewhere.</param>
internal sealed record WorkRequest(string Verb, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>The argument, or null when it wasn't given.</summary>
    public string? Find(string name) => Arguments.TryGetValue(name, out var value) ? value : null;

    /// <summary>The argument; the verb's parser made sure that it is there.</summary>
    public string Get(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The verb '{Verb}' came without '{name}'.");
}
