namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Writes RFC 9535 JSONPaths.</summary>
internal static class JsonPaths
{
    /// <summary>The place of a member; names that are no plain words are quoted.</summary>
    public static string Child(string path, string name)
    {
        var isWord =
            name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        return isWord
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }
}
