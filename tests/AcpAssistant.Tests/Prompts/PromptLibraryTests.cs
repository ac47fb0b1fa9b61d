using AcpAssistant.Assistant.Prompts;
using AcpAssistant.Tests.Conversation.Model;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Prompts;

public sealed class PromptLibraryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("acp-assistant-prompts");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_prompt_file_is_used_and_every_prompt_used_is_a_file()
    {
        var library = new PromptLibrary(ModelChat.PromptFolder);

        Unused(library, ModelChat.PromptFolder).ShouldBeEmpty();
        library.All.Count.ShouldBe(Directory.GetFiles(ModelChat.PromptFolder).Length);
    }

    [Fact]
    public void A_file_that_nothing_uses_is_caught()
    {
        Copy();
        File.WriteAllText(
            Path.Combine(folder.FullName, "forgotten.md"),
            "---\nname: forgotten\nversion: 1\n---\nHello"
        );

        Unused(new PromptLibrary(folder.FullName), folder.FullName).ShouldBe(["forgotten.md"]);
    }

    [Fact]
    public void Reasons_are_not_sent()
    {
        var library = new PromptLibrary(ModelChat.PromptFolder);

        foreach (var prompt in library.All)
        {
            File.ReadAllText(Path.Combine(ModelChat.PromptFolder, prompt.Name + ".md")).ShouldContain("<!--");
            prompt.Text.ShouldNotContain("<!--");
            prompt.Text.ShouldNotContain("-->");
            prompt.Text.ShouldNotContain("version:");
            prompt.Text.ShouldNotContain("\n\n\n");
        }
    }

    [Fact]
    public void The_hash_is_of_what_is_sent()
    {
        Copy();
        var before = new PromptLibrary(folder.FullName).Answer;
        Change("answer", text => text.Replace("# Data", "<!-- a new reason -->\n# Data", StringComparison.Ordinal));
        var commented = new PromptLibrary(folder.FullName).Answer;
        Change("answer", text => text.Replace("# Data", "# The data", StringComparison.Ordinal));
        var changed = new PromptLibrary(folder.FullName).Answer;

        before.Hash.ShouldMatch("^[0-9a-f]{64}$");
        commented.Hash.ShouldBe(before.Hash);
        changed.Hash.ShouldNotBe(before.Hash);
    }

    [Fact]
    public void Filling_takes_each_value_as_it_is()
    {
        var prompt = new PromptLibrary(ModelChat.PromptFolder).Answer;

        var text = prompt.Fill(("language", "{{most_sentences}}"), ("most_sentences", "6"));

        text.ShouldContain("Answer in {{most_sentences}}, in plain");
        text.ShouldContain("At most 6 sentences");
    }

    [Theory]
    [InlineData("language")]
    [InlineData("language", "most_sentences", "shop")]
    public void Missing_and_unknown_values_are_bugs(params string[] given)
    {
        var prompt = new PromptLibrary(ModelChat.PromptFolder).Answer;

        Should.Throw<ArgumentException>(() => prompt.Fill([.. given.Select(name => (name, "x"))]));
    }

    [Theory]
    [InlineData("{{language}}", "{{tone}}", "declares the placeholders [language, most_sentences] but uses")]
    [InlineData(
        "placeholders: language, most_sentences",
        "placeholders: language",
        "declares the placeholders [language]"
    )]
    [InlineData("name: answer", "name: other", "must have 'name: answer'")]
    [InlineData("version: 1", "version: one", "needs 'version: ' and a number")]
    [InlineData("---\nname", "name", "does not begin with front matter")]
    public void A_damaged_file_is_refused_with_its_name_and_the_reason(string old, string with, string reason)
    {
        Copy();
        Change("answer", text => text.Replace(old, with, StringComparison.Ordinal));

        var problem = Should.Throw<PromptException>(() => new PromptLibrary(folder.FullName));

        problem.Message.ShouldContain("answer.md");
        problem.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_prompt_that_uses_other_placeholders_than_are_filled_is_refused()
    {
        Copy();
        Change(
            "tools",
            text => text.Replace("placeholders:", "placeholders: shop", StringComparison.Ordinal) + "\n{{shop}}"
        );

        Should
            .Throw<PromptException>(() => new PromptLibrary(folder.FullName))
            .Message.ShouldContain("must use exactly the placeholders []");
    }

    [Fact]
    public void A_missing_file_is_refused_with_the_setting_that_names_the_folder()
    {
        var problem = Should.Throw<PromptException>(() => new PromptLibrary(folder.FullName));

        problem.Message.ShouldContain("answer.md");
        problem.Message.ShouldContain("ACP__PromptsDirectory=prompts");
    }

    private static IEnumerable<string> Unused(PromptLibrary library, string path) =>
        Directory
            .GetFiles(path)
            .Select(file => Path.GetFileName(file))
            .Except(library.All.Select(prompt => prompt.Name + ".md"), StringComparer.Ordinal);

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(ModelChat.PromptFolder))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    private void Change(string name, Func<string, string> change)
    {
        var path = Path.Combine(folder.FullName, name + ".md");
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }
}
