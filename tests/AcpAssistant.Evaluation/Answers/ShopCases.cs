namespace AcpAssistant.Evaluation.Answers;

/// <summary>Our own questions about the demo shop, asked over HTTP, answerable and not, in English and French.</summary>
internal static class ShopCases
{
    public static async Task RunAsync(DemoShop shop, Report report, CancellationToken cancellationToken)
    {
        report.Heading("Questions about the demo shop");
        var judged = new List<(AnswerCase Case, Verdict Verdict)>();
        foreach (var item in AnswerCase.Load("demo-shop.jsonl"))
        {
            var reply = await shop.AskAsync(item.Message, item.ProductId, cancellationToken);
            var verdict = await JudgeAsync(shop, item, reply, cancellationToken);
            judged.Add((item, verdict));
            if (verdict != Verdict.Correct)
            {
                await Console.Error.WriteLineAsync(
                    $"  {verdict} {item.Id} [{item.ProductId}] {item.Message} → {Short(reply.Reply)}"
                );
            }
        }

        report.Line("| questions | n | correct | wrong | abstained |");
        report.Line("|---|---|---|---|---|");
        foreach (var language in new[] { "en", "fr" })
        {
            Row(
                report,
                $"answerable, {language}",
                judged.Where(item => !item.Case.Abstains && Is(item.Case, language))
            );
            Row(
                report,
                $"without answer, {language}",
                judged.Where(item => item.Case.Abstains && Is(item.Case, language))
            );
        }

        Row(report, "all", judged);
        var said = judged.Where(item => item.Verdict != Verdict.Abstained && !RightlySilent(item)).ToList();
        report.Line("");
        report.Line(
            $"Answered {said.Count} of {judged.Count(item => !item.Case.Abstains)} answerable ones and of those without answer; of what was said, {Share(said.Count(item => item.Verdict == Verdict.Correct), said.Count):0.000} was right."
        );
    }

    private static bool Is(AnswerCase item, string language) =>
        string.Equals(item.Language, language, StringComparison.Ordinal);

    private static bool RightlySilent((AnswerCase Case, Verdict Verdict) item) =>
        item.Case.Abstains && item.Verdict == Verdict.Correct;

    private static async Task<Verdict> JudgeAsync(
        DemoShop shop,
        AnswerCase item,
        ShopReply reply,
        CancellationToken cancellationToken
    )
    {
        if (!await shop.QuotesStandAsync(reply, cancellationToken))
        {
            return Verdict.Wrong;
        }

        if (item.Abstains)
        {
            return reply.Abstained ? Verdict.Correct : Verdict.Wrong;
        }

        if (reply.Abstained)
        {
            return Verdict.Abstained;
        }

        var says = item.Says.All(forms =>
            forms.Any(form => Plain(reply.Reply).Contains(Plain(form), StringComparison.Ordinal))
        );
        var cites =
            item.Cites is null
            || reply.Citations.Any(citation => citation.DocumentId.Contains(item.Cites, StringComparison.Ordinal));
        return says && cites && Is(item, reply.Language) ? Verdict.Correct : Verdict.Wrong;
    }

    // French typography puts hard and thin spaces before signs and units.
    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').ToLowerInvariant();

    private static string Short(string text) => (text.Length > 160 ? text[..160] : text).ReplaceLineEndings(" ");

    private static void Row(Report report, string name, IEnumerable<(AnswerCase Case, Verdict Verdict)> judged)
    {
        var all = judged.ToList();
        int Count(Verdict verdict) => all.Count(item => item.Verdict == verdict);
        report.Line(
            $"| {name} | {all.Count} | {Count(Verdict.Correct)} ({Share(Count(Verdict.Correct), all.Count):0.000}) | {Count(Verdict.Wrong)} | {Count(Verdict.Abstained)} |"
        );
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
