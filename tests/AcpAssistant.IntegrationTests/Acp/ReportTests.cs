using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Marketing;
using AcpAssistant.Server.Control;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp;

/// <summary>What the merchant reads about what agents told beside the purchase.</summary>
public sealed class ReportTests(AcpHost host) : IClassFixture<AcpHost>
{
    [Fact]
    public async Task A_reason_for_giving_up_is_one_line_of_the_day_it_was_told()
    {
        var agent = host.Agent();
        var id = await agent.CreatedAsync();
        await agent.CancelAsync(
            id,
            """{"intent_trace":{"reason_code":"price_sensitivity","trace_summary":"Too dear"}}"""
        );

        var line = JsonNode.Parse((await ReportAsync("cancellations")).ShouldHaveSingleItem())!;

        line["session_id"]!.GetValue<string>().ShouldBe(id);
        line["reason_code"]!.GetValue<string>().ShouldBe("price_sensitivity");
        line["summary"]!.GetValue<string>().ShouldBe("Too dear");
        line["currency"]!.GetValue<string>().ShouldBe("usd");
        (await ReportAsync("cancellations", since: "2026-05-05", until: "2026-05-06")).ShouldBeEmpty();
        (await ReportAsync("attribution")).ShouldBeEmpty();
        (await ReportAsync("consents")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> ReportAsync(string kind, string? since = null, string? until = null)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = kind };
        if (since is not null && until is not null)
        {
            arguments["since"] = since;
            arguments["until"] = until;
        }

        var lines = new List<string>();
        var work = new ReportWork(host.Services.GetRequiredService<IMarketingStore>(), host.Time);
        var exit = await work.RunAsync(
            new WorkRequest("report", arguments),
            line =>
            {
                lines.Add(line);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
        exit.ShouldBe(0);
        return lines;
    }
}
