using System.Reflection;
using System.Xml.Linq;
using AcpAssistant.Tests.Architecture.Samples;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Architecture;

public sealed class DocumentationTests
{
    [Theory]
    [InlineData("Commerce")]
    [InlineData("Protocols")]
    [InlineData("Assistant")]
    public void Every_public_type_says_what_it_is(string project)
    {
        var assembly = SourceTree.AssemblyOf(project);

        assembly.GetExportedTypes().ShouldNotBeEmpty();
        Undocumented(assembly, assembly.GetExportedTypes()).ShouldBeEmpty();
    }

    [Fact]
    public void A_public_type_that_says_nothing_is_caught() =>
        Undocumented(typeof(Silent).Assembly, [typeof(Silent), typeof(Silent.Nested), typeof(Spoken)])
            .ShouldBe([typeof(Silent).FullName!, typeof(Silent).FullName + ".Nested"]);

    private static IEnumerable<string> Undocumented(Assembly assembly, IEnumerable<Type> types)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        var documented = XDocument
            .Load(file)
            .Descendants("member")
            .Where(member => member.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.ToString()))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        return types.Select(type => type.FullName!.Replace('+', '.')).Where(name => !documented.Contains("T:" + name));
    }
}
