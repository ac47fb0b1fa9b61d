using System.Net;
using System.Net.Sockets;
using AcpAssistant.IntegrationTests.Walk;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>What can't be done is told in a sentence that names what to change.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DataSetting => "--ACP:DataDirectory=" + _folder.Path;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("destroy", "'destroy' is neither a verb nor a setting", "serve, ingest, import")]
    [InlineData("--frobnicate=1", "'--frobnicate=1' is neither a verb nor a setting")]
    [InlineData("--ACP:DataDirectory", "needs a value")]
    [InlineData("--ACP:RateLimits:ChatPerMinute=-4", "ACP__RateLimits__ChatPerMinute", "for example")]
    [InlineData("--ACP:RateLimits:ChatPerMinute=many", "ACP__RateLimits__ChatPerMinute", "many", "for example")]
    [InlineData("--ACP:Demo=maybe", "ACP__Demo", "maybe", "for example ACP__Demo=true")]
    [InlineData("--ACP:KnowledgeDirectory=no-such-shop", "ACP__KnowledgeDirectory", "no-such-shop", "for example")]
    [InlineData("--ACP:Search:ApiKey=short", "ACP__Search__ApiKey", "for example")]
    [InlineData("--ACP:Shop:BaseUrl=shop", "ACP__Shop__BaseUrl", "https://shop.example")]
    [InlineData("--ACP:Smtp:Host=smtp.example.com", "ACP__Smtp__From", "for example")]
    [InlineData("--ACP:Chat:MaxQuantity=0", "ACP__Chat__MaxQuantity", "10000")]
    [InlineData("--ACP:Storage:Provider=oracle", "oracle", "postgresql")]
    [InlineData("--ACP:Storage:Provider=postgresql", "ACP__Storage__ConnectionString")]
    [InlineData("--ACP:Widget:AllowedOrigins:0=shop.example/x", "ACP__Widget__AllowedOrigins__0", "for example")]
    [InlineData("--ACP:Mails:SupportReplyMinutes=-1", "ACP__Mails__SupportReplyMinutes", "1440")]
    [InlineData("--ACP:Outbox:MaxAttempts=0", "ACP__Outbox__MaxAttempts", "100")]
    [InlineData("--ACP:Review:UserName=", "ACP__Review__UserName", "for example")]
    [InlineData("--ACP:Webhooks:0:Agent=nobody", "ACP:Webhooks:0:Agent", "nobody", "demo-agent")]
    [InlineData("--ACP:Webhooks:0:ApiVersion=2024-01-01", "ACP:Webhooks:0:ApiVersion", "2026-04-17")]
    [InlineData("--ACP:Webhooks:0:TimeoutSeconds=soon", "ACP:Webhooks", "TimeoutSeconds", "for example")]
    [InlineData("--urls=nonsense", "nonsense", "--urls")]
    public async Task A_word_or_setting_that_cannot_be_meant_is_named(string argument, params string[] words)
    {
        string[] data = argument.Contains("DataDirectory", StringComparison.Ordinal) ? [] : [DataSetting];

        var result = await Cli.RunAsync(Cancellation, [.. data, argument]);

        result.ShouldBeRefused(words);
    }

    [Fact]
    public async Task Faults_in_several_settings_are_told_together()
    {
        var result = await Cli.RunAsync(
            Cancellation,
            DataSetting,
            "--ACP:Chat:MaxQuantity=0",
            "--ACP:RateLimits:OtherPerMinute=-1"
        );

        result.ShouldBeRefused("ACP__Chat__MaxQuantity", "ACP__RateLimits__OtherPerMinute");
    }

    [Theory]
    [InlineData("ingest", "--kind", "poem", "x.md")]
    [InlineData("ingest", "x.md")]
    [InlineData("import", "sap", "x.json")]
    [InlineData("import")]
    public async Task A_verb_without_what_it_needs_says_how_it_is_used(params string[] arguments)
    {
        var result = await Cli.RunAsync(Cancellation, [.. arguments, DataSetting]);

        result.ExitCode.ShouldNotBe(0);
        (result.Output + result.Errors).ShouldContain("Usage:");
        result.Errors.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var path = Path.Combine(_folder.Path, "none.jsonl");

        (await Cli.RunAsync(Cancellation, "ingest", "--kind", "help", path, DataSetting)).ShouldBeRefused(path);
        (await Cli.RunAsync(Cancellation, "import", "tau2", path, DataSetting)).ShouldBeRefused(path);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_named_with_its_setting()
    {
        // Permissions don't bind root; a folder below a file can be made by nobody.
        var folder = Path.Combine(_folder.Write("file", "not a folder"), "data");

        var result = await Cli.RunAsync(Cancellation, "serve", "--ACP:DataDirectory=" + folder);

        result.ShouldBeRefused(folder, "ACP__DataDirectory");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_refused()
    {
        await using var shop = await ShopHost.StartAsync(Cancellation, "--ACP:KnowledgeDirectory=");

        var result = await Cli.RunAsync(Cancellation, "serve", "--urls=http://127.0.0.1:0", shop.DataSetting);

        result.ShouldBeRefused(shop.Folder, "in use", "ACP__DataDirectory");
        (await shop.Http.GetAsync("/health/ready", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_the_way_to_choose_another()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var result = await Cli.RunAsync(Cancellation, "serve", "--urls", address, DataSetting);

        result.ShouldBeRefused(address, "--urls");
    }
}
