using System.Text;

namespace AcpAssistant.Server.Hosting;

/// <summary>Writes parts as a short table for people.</summary>
internal static class PartsTable
{
    public static string Write(IReadOnlyList<Part> parts)
    {
        var names = parts.Max(part => part.Name.Length);
        var uses = parts.Max(part => part.Using.Length);
        var table = new StringBuilder();
        foreach (var part in parts)
        {
            var kind = part.IsReal ? "real    " : "embedded";
            table.AppendLine(
                $"  {part.Name.PadRight(names)}  {part.Using.PadRight(uses)}  {kind}  {part.Note}".TrimEnd()
            );
        }

        return table.ToString().TrimEnd();
    }

    public static string WriteNextSteps(IReadOnlyList<Part> parts)
    {
        var steps = parts.Where(part => part.Next is not null).Select(part => $"  {part.Name}: {part.Next}").ToList();
        return steps.Count == 0
            ? "Nothing is left to set."
            : "To replace an embedded default, set:" + Environment.NewLine + string.Join(Environment.NewLine, steps);
    }
}
