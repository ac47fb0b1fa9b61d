using System.Reflection;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Architecture;

public sealed class ReferenceTests
{
    private static readonly string[] Foundation =
    [
        "netstandard",
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Immutable",
        "System.ComponentModel",
        "System.ComponentModel.Annotations",
        "System.ComponentModel.Primitives",
        "System.Diagnostics.DiagnosticSource",
        "System.Linq",
        "System.Memory",
        "System.Net.Primitives",
        "System.Runtime",
        "System.Runtime.Extensions",
        "System.Runtime.InteropServices",
        "System.Runtime.Numerics",
        "System.Security.Cryptography",
        "System.Text.Encoding.Extensions",
        "System.Text.Encodings.Web",
        "System.Text.Json",
        "System.Text.RegularExpressions",
        "System.Threading",
        "System.Threading.Channels",
        "System.Private.Uri",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Primitives",
    ];

    /// <summary>What each project may be compiled against, besides the product's own projects. A new name is added on purpose.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        // MailAddress knows the syntax of an address; SmtpClient is banned.
        ["Commerce"] = [.. Foundation, "System.Net.Mail"],
        ["Protocols"] =
        [
            .. Foundation,
            "CsvHelper",
            "System.IO.Compression",
            "System.Xml.ReaderWriter",
            "System.Xml.XDocument",
        ],
        ["Assistant"] =
        [
            .. Foundation,
            "System.Linq.AsyncEnumerable",
            "System.Numerics.Tensors",
            "System.Numerics.Vectors",
            "Microsoft.Bcl.AsyncInterfaces",
            "Microsoft.Extensions.AI",
            "Microsoft.Extensions.AI.Abstractions",
            "Microsoft.Extensions.Configuration.Abstractions",
            "Microsoft.Extensions.VectorData.Abstractions",
            "Microsoft.ML.Tokenizers",
            "Microsoft.SemanticKernel",
            "Microsoft.SemanticKernel.Abstractions",
            "Microsoft.SemanticKernel.Core",
        ],
        ["Adapters"] =
        [
            "netstandard",
            "System.*",
            "Microsoft.Bcl.*",
            "Microsoft.Extensions.*",
            "Microsoft.SemanticKernel*",
            "Microsoft.Data.Sqlite",
            "SQLitePCLRaw.*",
            "AngleSharp",
            "Anthropic",
            "Azure.AI.OpenAI",
            "Azure.Core",
            "CsvHelper",
            "Dapper",
            "J2N",
            "Lucene.Net*",
            "MailKit",
            "Markdig",
            "MimeKit",
            "Npgsql",
            "OllamaSharp",
            "OpenAI",
            "Polly*",
            "Stripe.net",
            "UglyToad.PdfPig*",
        ],
    };

    private static readonly Dictionary<string, string[]> Graph = new(StringComparer.Ordinal)
    {
        ["Commerce"] = [],
        ["Protocols"] = ["Commerce"],
        ["Assistant"] = ["Commerce"],
        ["Adapters"] = ["Assistant", "Commerce", "Protocols"],
        ["Server"] = ["Adapters", "Assistant", "Commerce", "Protocols"],
    };

    public static TheoryData<string> Restricted => [.. Allowed.Keys];

    public static TheoryData<string> Projects => [.. Graph.Keys];

    [Theory]
    [MemberData(nameof(Restricted))]
    public void A_project_is_compiled_against_nothing_unexpected(string project) =>
        Unexpected(SourceTree.AssemblyOf(project), project).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Restricted))]
    public void An_assembly_that_uses_more_is_caught(string project) =>
        Unexpected(typeof(ReferenceTests).Assembly, project).ShouldContain("Shouldly", StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        var name = $"AcpAssistant.{project}";
        var file = XDocument.Load(Path.Combine(SourceTree.Root, "src", name, name + ".csproj"));

        Forbidden(project, file).ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_upwards_is_caught()
    {
        var file = XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="../X/AcpAssistant.Adapters.csproj" /></ItemGroup></Project>"""
        );

        Forbidden("Assistant", file).ShouldBe(["Adapters"]);
    }

    private static IEnumerable<string> Forbidden(string project, XDocument file) =>
        file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Select(name => name["AcpAssistant.".Length..])
            .Except(Graph[project], StringComparer.Ordinal);

    private static IEnumerable<string> Unexpected(Assembly assembly, string project) =>
        assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("AcpAssistant.", StringComparison.Ordinal))
            .Where(name => !Allowed[project].Any(allowed => Matches(name, allowed)));

    private static bool Matches(string name, string allowed) =>
        allowed.EndsWith('*')
            ? name.StartsWith(allowed.TrimEnd('*'), StringComparison.Ordinal)
            : string.Equals(name, allowed, StringComparison.Ordinal);
}
