using Shouldly;

namespace AcpAssistant.IntegrationTests.Operations;

/// <summary>What a command wrote and how it ended.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    /// <summary>It ended with this code; otherwise the failure shows what it said.</summary>
    public CliResult ShouldEndWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"{Output}\n{Errors}");
        return this;
    }

    /// <summary>It was refused in a sentence for people: exit code 2, these words, and no stack trace.</summary>
    public void ShouldBeRefused(params string[] words)
    {
        ShouldEndWith(2);
        var said = Output + Errors;
        foreach (var word in words)
        {
            said.ShouldContain(word);
        }

        said.ShouldNotContain("   at ", Case.Sensitive, "a stack trace");
    }
}
