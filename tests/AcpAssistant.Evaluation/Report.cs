using System.Globalization;
using System.Text;

namespace AcpAssistant.Evaluation;

/// <summary>A Markdown report, shown while it grows.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public void Heading(string text) => Line($"\n## {text}\n");

    public void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    public void Line(string text)
    {
        _text.AppendLine(text);
        Console.WriteLine(text);
    }

    public Task SaveAsync(string file, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file, _text.ToString(), cancellationToken);
}
