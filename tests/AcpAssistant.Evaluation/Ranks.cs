using System.Globalization;

namespace AcpAssistant.Evaluation;

/// <summary>At which place the right answer stood, query by query (1 = first, 0 = not found), with what follows from it.</summary>
internal sealed class Ranks(IReadOnlyList<int> ranks)
{
    private const int Samples = 2000;

    public int Count => ranks.Count;

    public IReadOnlyList<int> All => ranks;

    public double Mrr => ranks.Average(rank => rank == 0 ? 0 : 1.0 / rank);

    public double RecallAt(int k) => ranks.Average(rank => rank > 0 && rank <= k ? 1.0 : 0.0);

    /// <summary>A table row: R@1, R@3, R@5, R@10, MRR with 95 % bootstrap intervals for R@5 and MRR.</summary>
    public string ToRow(string name) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Count} | {RecallAt(1):0.000} | {RecallAt(3):0.000} | {RecallAt(5):0.000} {Interval(r => r.RecallAt(5))} | {RecallAt(10):0.000} | {Mrr:0.000} {Interval(r => r.Mrr)} |"
        );

    public static string Header =>
        "| what | n | R@1 | R@3 | R@5 (95 %) | R@10 | MRR (95 %) |\n|---|---|---|---|---|---|---|";

    private string Interval(Func<Ranks, double> measure)
    {
        var random = new Random(20260101);
        var values = Enumerable
            .Range(0, Samples)
            .Select(_ => measure(new Ranks([.. ranks.Select(_ => ranks[random.Next(ranks.Count)])])))
            .Order()
            .ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{values[(int)(Samples * 0.025)]:0.00}–{values[(int)(Samples * 0.975)]:0.00}]"
        );
    }
}
