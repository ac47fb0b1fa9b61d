using System.Text;

namespace AcpAssistant.Fakes.Notifications;

/// <summary>One connection to a <see cref="FakeSmtpServer"/>.</summary>
internal sealed class FakeSmtpSession(FakeSmtpServer server, Stream stream)
{
    private const int LongestCommand = 512;
    private const int LongestLine = 998;

    private readonly SmtpLines _lines = new(stream);
    private bool _greeted;
    private bool _signedIn;
    private string? _from;
    private readonly List<string> _to = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _lines.WriteAsync("220 fake.example ESMTP", cancellationToken);
        while (await _lines.ReadAsync(cancellationToken) is { } bytes)
        {
            var line = Encoding.UTF8.GetString(bytes);
            var answer =
                bytes.Length > LongestCommand
                    ? Refuse("500 line too long", line)
                    : await AnswerAsync(line, cancellationToken);
            if (answer is not null)
            {
                await _lines.WriteAsync(answer, cancellationToken);
            }

            if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase) || answer is null)
            {
                return;
            }
        }
    }

    // Null cuts the connection.
    private async Task<string?> AnswerAsync(string line, CancellationToken cancellationToken)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                _greeted = true;
                Forget();
                var auth = server.Rules.UserName is null ? "" : "250-AUTH PLAIN LOGIN\r\n";
                return $"250-fake.example\r\n{auth}250-8BITMIME\r\n250-PIPELINING\r\n250 SIZE {server.Rules.MaxBytes}";

            case "AUTH":
                return await SignInAsync(line, cancellationToken);

            case "MAIL":
                return Mail(line);

            case "RCPT":
                return Recipient(line);

            case "DATA":
                return await DataAsync(cancellationToken);

            case "RSET":
                Forget();
                return "250 ok";

            case "NOOP":
                return "250 ok";

            case "QUIT":
                return "221 bye";

            default:
                return Refuse("502 not implemented", line);
        }
    }

    private async Task<string> SignInAsync(string line, CancellationToken cancellationToken)
    {
        if (server.Rules.UserName is null || _signedIn)
        {
            return Refuse("503 no sign-in now", line);
        }

        var parts = line.Split(' ');
        string name;
        string password;
        if (parts.Length >= 2 && parts[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            var encoded = parts.Length > 2 ? parts[2] : await AskAsync("334 ", cancellationToken);
            var fields = Decode(encoded).Split('\0');
            (name, password) = fields.Length == 3 ? (fields[1], fields[2]) : ("", "");
        }
        else if (parts.Length >= 2 && parts[1].Equals("LOGIN", StringComparison.OrdinalIgnoreCase))
        {
            name = Decode(parts.Length > 2 ? parts[2] : await AskAsync("334 VXNlcm5hbWU6", cancellationToken));
            password = Decode(await AskAsync("334 UGFzc3dvcmQ6", cancellationToken));
        }
        else
        {
            return Refuse("504 unknown mechanism", line);
        }

        _signedIn = name == server.Rules.UserName && password == server.Rules.Password;
        return _signedIn ? "235 welcome" : "535 wrong name or password";
    }

    private string Mail(string line)
    {
        if (!_greeted || _from is not null)
        {
            return Refuse("503 not now", line);
        }

        if (server.Rules.UserName is not null && !_signedIn)
        {
            return "530 sign in first";
        }

        if (SizeOf(line) > server.Rules.MaxBytes)
        {
            return "552 too large";
        }

        var address = AddressOf(line, "FROM");
        if (address is null || address == server.Rules.RefusedSender)
        {
            return "550 not a sender here";
        }

        _from = address;
        return "250 ok";
    }

    private string Recipient(string line)
    {
        if (_from is null)
        {
            return Refuse("503 MAIL first", line);
        }

        if (AddressOf(line, "TO") is not { Length: > 0 } address)
        {
            return Refuse("501 no address", line);
        }

        if (server.Rules.Unknown.Contains(address))
        {
            return "550 no such mailbox";
        }

        _to.Add(address);
        return "250 ok";
    }

    private async Task<string?> DataAsync(CancellationToken cancellationToken)
    {
        if (_to.Count == 0)
        {
            return Refuse("503 RCPT first", "DATA");
        }

        await _lines.WriteAsync("354 go on, end with a dot", cancellationToken);
        var content = new MemoryStream();
        string? fault = null;
        var inHeader = true;
        while (await _lines.ReadAsync(cancellationToken) is { } line && line is not [(byte)'.'])
        {
            // A dot at the beginning is doubled on the way (RFC 5321, 4.5.2).
            var plain = line is [(byte)'.', ..] ? line[1..] : line;
            fault ??= line.Length > LongestLine ? "line too long" : null;
            fault ??= _lines.HadBareLineFeed ? "bare line feed" : null;
            inHeader &= plain.Length > 0;
            fault ??= inHeader && plain.Any(letter => letter > 127) ? "header beyond ASCII" : null;
            content.Write(plain);
            content.Write("\r\n"u8);
        }

        var mail = new ReceivedMail(_from!, [.. _to], content.ToArray());
        Forget();
        if (fault is not null)
        {
            return Refuse("554 " + fault, "DATA");
        }

        if (mail.Content.Length > server.Rules.MaxBytes)
        {
            return "552 too large";
        }

        if (!server.TryTake(mail))
        {
            return "451 try again later";
        }

        if (!server.Rules.CutsAfterMessage)
        {
            return "250 taken";
        }

        await _lines.WriteAsync("250 taken", cancellationToken);
        return null;
    }

    private async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        await _lines.WriteAsync(question, cancellationToken);
        return Encoding.ASCII.GetString(await _lines.ReadAsync(cancellationToken) ?? []);
    }

    private string Refuse(string answer, string line)
    {
        server.Complain($"{answer}: {line}");
        return answer;
    }

    private void Forget()
    {
        _from = null;
        _to.Clear();
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private static string? AddressOf(string line, string word)
    {
        var start = line.IndexOf(word + ":<", StringComparison.OrdinalIgnoreCase);
        var end = line.IndexOf('>', StringComparison.Ordinal);
        return start < 0 || end < start ? null : line[(start + word.Length + 2)..end];
    }

    private static int SizeOf(string line)
    {
        var at = line.IndexOf("SIZE=", StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? 0
            : int.Parse(line[(at + 5)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
