using System.Text;

namespace AcpAssistant.Fakes.Notifications;

/// <summary>The lines of a connection, byte by byte: every line must end with CR LF.</summary>
internal sealed class SmtpLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[4096];
    private int _at;
    private int _length;

    /// <summary>True once a line ended with a line feed alone.</summary>
    public bool HadBareLineFeed { get; private set; }

    /// <summary>The next line without its end; null at the end of the connection.</summary>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_at == _length)
            {
                _length = await stream.ReadAsync(_buffer, cancellationToken);
                _at = 0;
                if (_length == 0)
                {
                    return null;
                }
            }

            var next = _buffer[_at++];
            if (next != (byte)'\n')
            {
                line.Add(next);
                continue;
            }

            if (line.Count == 0 || line[^1] != (byte)'\r')
            {
                HadBareLineFeed = true;
                return [.. line];
            }

            line.RemoveAt(line.Count - 1);
            return [.. line];
        }
    }

    public Task WriteAsync(string line, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken).AsTask();
}
