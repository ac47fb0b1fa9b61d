using System.Diagnostics.CodeAnalysis;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Remembers the first thing wrong with a request; the protocol's error body has room for one.</summary>
internal sealed class Findings
{
    public AcpError? First { get; private set; }

    public void Add(AcpError error) => First ??= error;

    public void Missing(string param) => Add(AcpError.Missing(param));

    public void Invalid(string message, string param) => Add(AcpError.Invalid(message, param));

    /// <summary>True when the text is there; else it is noted as missing.</summary>
    public bool Requires([NotNullWhen(true)] string? text, string param)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        Missing(param);
        return false;
    }

    /// <summary>The value, unless something was found.</summary>
    public AcpRead<T> Result<T>(Func<T> value) =>
        First is { } error ? new AcpRead<T>.Refused(error) : new AcpRead<T>.Ok(value());
}
