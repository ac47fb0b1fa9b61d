using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Retrieval;

/// <summary>Words to look for in titles.</summary>
/// <param name="All">Distinct words.</param>
/// <param name="Exact">Those of them that count only as they are written: for a word that may be none, a near spelling would say nothing.</param>
public sealed record TitleWords(IReadOnlyList<string> All, FrozenSet<string> Exact);
