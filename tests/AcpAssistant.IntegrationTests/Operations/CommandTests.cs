using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>The verbs that work without a server.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DataFolder => Path.Combine(_folder.Path, "data");

    private string DataSetting => "--ACP:DataDirectory=" + DataFolder;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Migrate_says_what_it_applied_and_the_second_time_that_nothing_is_left()
    {
        var first = await Cli.RunAsync(Cancellation, "migrate", DataSetting);
        var second = await Cli.RunAsync(Cancellation, "migrate", DataSetting);

        first.ShouldEndWith(0).Output.ShouldContain("up to date");
        second.ShouldEndWith(0).Output.ShouldContain("up to date");
        second.Output.ShouldNotContain("applied");
    }

    [Fact]
    public async Task Doctor_tells_real_parts_from_embedded_ones_and_what_to_set_and_writes_nothing()
    {
        var result = await Cli.RunAsync(
            Cancellation,
            "doctor",
            DataSetting,
            "--ACP:Smtp:Host=smtp.example.com",
            "--ACP:Smtp:From=help@example.com"
        );

        result.ShouldEndWith(0);
        var lines = result.Output.Split('\n');
        lines.ShouldContain(line => line.Contains("payments") && line.Contains("sandbox") && line.Contains("embedded"));
        lines.ShouldContain(line => line.Contains("mail") && line.Contains("SMTP") && line.Contains(" real"));
        lines.ShouldContain(line => line.Contains("database") && line.Contains(DataFolder));
        result.Output.ShouldContain("ACP__Agents__0__Key");
        Directory.Exists(DataFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Doctor_names_what_would_go_wrong_with_the_setting_that_mends_it()
    {
        var result = await Cli.RunAsync(
            Cancellation,
            "doctor",
            DataSetting,
            "--urls=http://0.0.0.0:5080",
            "--ACP:Demo=false",
            "--ACP:Smtp:Host=smtp.example.com",
            "--ACP:Smtp:From=help@example.com",
            "--ACP:Smtp:UseTls=false",
            "--ACP:Shop:BaseUrl=http://127.0.0.1:5080",
            "--ACP:Agents:0:Name=chatgpt",
            "--ACP:Agents:0:Key=secret",
            "--ACP:Widget:AllowedOrigins:0=https://shop.example"
        );

        result.ShouldEndWith(0);
        foreach (
            var setting in (string[])
                [
                    "ACP__Shop__BaseUrl",
                    "ACP__Shop__Name",
                    "agent chatgpt can be guessed",
                    "ACP__Shop__SupportEmail",
                    "ACP__Smtp__UseTls",
                    "ACP__Search__ApiKey",
                    "HTTPS",
                ]
        )
        {
            result
                .Output.Split('\n')
                .ShouldContain(
                    line => line.StartsWith("Look after this", StringComparison.Ordinal) && line.Contains(setting),
                    result.Output
                );
        }

        result.Output.ShouldContain("may stand on https://shop.example");
        Directory.Exists(DataFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task Doctor_finds_nothing_to_look_after_in_a_finished_configuration()
    {
        var result = await Cli.RunAsync(
            Cancellation,
            "doctor",
            DataSetting,
            "--ACP:Demo=false",
            "--ACP:Smtp:Host=smtp.example.com",
            "--ACP:Smtp:From=help@shop.test",
            "--ACP:Shop:Name=Our shop",
            "--ACP:Shop:BaseUrl=https://shop.test",
            "--ACP:Shop:SupportEmail=help@shop.test"
        );

        result.ShouldEndWith(0).Output.ShouldNotContain("Look after this");
    }

    [Fact]
    public async Task Doctor_says_when_the_database_server_cannot_be_used()
    {
        var result = await Cli.RunAsync(
            Cancellation,
            "doctor",
            DataSetting,
            "--ACP:Storage:Provider=postgresql",
            "--ACP:Storage:ConnectionString=Host=127.0.0.1;Port=1;Username=nobody;Password=secret-word;Database=none;Timeout=2"
        );

        result.ShouldEndWith(1).Output.ShouldContain("Look after this");
        result.Output.ShouldNotContain("secret-word");
    }

    [Fact]
    public async Task Good_files_go_in_and_bad_ones_are_named_with_their_line()
    {
        _folder.Write("docs/good.md", "# Opening hours\n\nThe counter is open from nine to five.");
        _folder.Write(
            "docs/half.jsonl",
            """
            {"id":"half-1","title":"Parking","text":"There are twelve parking spaces behind the house.","kind":"help"}
            {"id":"half-2","title":"Broken","text":
            {"id":"half-3","title":"Bicycles","text":"Bicycles stand in the yard.","kind":"help"}
            """
        );
        _folder.Write("docs/broken.json", "{ not json");
        await File.WriteAllBytesAsync(
            Path.Combine(_folder.Path, "docs", "broken.pdf"),
            [0x25, 0x50, 0x44, 0x46, 0x2D, 0x00, 0xFF, 0x00],
            Cancellation
        );

        var result = await IngestAsync("docs");

        result.ShouldEndWith(1);
        result.Output.ShouldContain("3 documents added");
        var leftOut = result.Output.Split('\n').Where(line => line.StartsWith("left out", StringComparison.Ordinal));
        leftOut.Count().ShouldBe(3, result.Output);
        leftOut.ShouldContain(line => line.Contains("half.jsonl") && line.Contains('2'), result.Output);
        leftOut.ShouldContain(line => line.Contains("broken.json:"), result.Output);
        leftOut.ShouldContain(line => line.Contains("broken.pdf"), result.Output);
    }

    [Fact]
    public async Task Reading_the_same_folder_again_changes_nothing_and_a_deleted_file_goes()
    {
        _folder.Write("docs/a.md", "# A\n\nThe first article.");
        var second = _folder.Write("docs/b.md", "# B\n\nThe second article.");
        (await IngestAsync("docs")).ShouldEndWith(0).Output.ShouldContain("2 documents added");
        (await IngestAsync("docs")).ShouldEndWith(0).Output.ShouldContain("0 documents added, 0 updated, 2 unchanged");

        File.Delete(second);

        var result = await IngestAsync("docs");
        result.ShouldEndWith(0).Output.ShouldContain("0 documents added, 0 updated, 1 unchanged, 1 deleted");
    }

    private Task<CliResult> IngestAsync(string folder) =>
        Cli.RunAsync(Cancellation, "ingest", "--kind", "help", Path.Combine(_folder.Path, folder), DataSetting);
}
