namespace AcpAssistant.Evaluation.Answers;

/// <summary>The verb "answers": what is said, and what is rightly left unsaid.</summary>
internal static class AnswersVerb
{
    /// <summary>All parts, or those named by "--shop", "--siblings", "--manual", "--attributes".</summary>
    public static async Task RunAsync(Report report, string[] args, CancellationToken cancellationToken)
    {
        string[] parts = ["--shop", "--siblings", "--manual", "--attributes"];
        var wanted = parts.Intersect(args, StringComparer.Ordinal).ToArray();
        bool Wants(string part) => wanted.Length == 0 || wanted.Contains(part, StringComparer.Ordinal);

        report.Line("# Answers");
        if (Wants("--shop") || Wants("--siblings"))
        {
            await using var shop = await DemoShop.StartAsync(cancellationToken);
            if (Wants("--shop"))
            {
                await ShopCases.RunAsync(shop, report, cancellationToken);
            }

            if (Wants("--siblings"))
            {
                await SiblingCases.RunAsync(
                    shop,
                    EvaluationData.Repository("knowledge/products"),
                    report,
                    cancellationToken
                );
            }
        }

        if (Wants("--manual"))
        {
            await ManualAnswers.RunAsync(report, cancellationToken);
        }

        if (Wants("--attributes"))
        {
            await AttributeAnswers.RunAsync(report, cancellationToken);
        }
    }
}
