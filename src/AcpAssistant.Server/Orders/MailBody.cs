using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace AcpAssistant.Server.Orders;

/// <summary>A mail's body, written once and rendered as plain text and as simple HTML that mail programs show alike.</summary>
internal sealed class MailBody
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public MailBody Paragraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<p>").Append(Lines(text)).Append("</p>");
        return this;
    }

    public MailBody Quote(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            _text.Append("> ").Append(line).Append('\n');
        }

        _text.Append('\n');
        _html
            .Append("<blockquote style=\"margin:0 0 16px;padding-left:12px;border-left:3px solid #1d5c4d\">")
            .Append(Lines(text))
            .Append("</blockquote>");
        return this;
    }

    public MailBody Link(string label, string url)
    {
        _text.Append(label).Append(": ").Append(url).Append("\n\n");
        _html.Append("<p><a href=\"").Append(Encode(url)).Append("\">").Append(Encode(label)).Append("</a></p>");
        return this;
    }

    public MailBody Rows(IEnumerable<(string Left, string Right, bool Strong)> rows)
    {
        _html.Append("<table style=\"border-collapse:collapse;margin:0 0 16px\">");
        foreach (var (left, right, strong) in rows)
        {
            _text.Append(left).Append(": ").Append(right).Append('\n');
            var weight = strong ? ";font-weight:bold" : "";
            _html
                .Append(CultureInfo.InvariantCulture, $"<tr><td style=\"padding:4px 24px 4px 0{weight}\">")
                .Append(Encode(left))
                .Append(CultureInfo.InvariantCulture, $"</td><td style=\"padding:4px 0;text-align:right{weight}\">")
                .Append(Encode(right))
                .Append("</td></tr>");
        }

        _text.Append('\n');
        _html.Append("</table>");
        return this;
    }

    public string Text() => _text.ToString().TrimEnd('\n') + "\n";

    public string Html(string language) =>
        $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"></head>"
        + $"<body style=\"font-family:sans-serif;line-height:1.5;color:#1f2623\">{_html}</body></html>";

    private static string Lines(string text) => string.Join("<br>", text.Split('\n').Select(Encode));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
