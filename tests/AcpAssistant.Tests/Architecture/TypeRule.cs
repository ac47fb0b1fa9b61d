using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace AcpAssistant.Tests.Architecture;

/// <summary>A rule about types, with the sample types that break it: a rule that catches nothing proves nothing.</summary>
internal sealed record TypeRule(string Name, IArchRule Rule, params string[] BrokenBy)
{
    /// <summary>Where the samples live; the rules match the product's namespaces with or without this prefix.</summary>
    public const string Samples = "AcpAssistant.Tests.Architecture.Samples";

    /// <summary>The start of a regular expression for a full name in the product or among the samples.</summary>
    public const string Root = @"^AcpAssistant(\.Tests\.Architecture\.Samples)?\.";

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Product = new(() =>
        Load(SourceTree.ProductAssemblies)
    );

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Sample = new(() => Load([typeof(TypeRule).Assembly]));

    public IReadOnlyList<string> BrokenInTheProduct() => Broken(Product.Value);

    public IReadOnlyList<string> BrokenAmongTheSamples() => Broken(Sample.Value);

    public override string ToString() => Name;

    private List<string> Broken(ArchUnitNET.Domain.Architecture architecture) =>
        [
            .. Rule.Evaluate(architecture)
                .Where(result => !result.Passed)
                .Select(result => result.EvaluatedObject is IType type ? Describe(type) : result.Description)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string Describe(IType type) =>
        type.FullName.StartsWith(Samples, StringComparison.Ordinal)
            ? type.FullName[(Samples.Length + 1)..]
            : type.FullName;

    private static ArchUnitNET.Domain.Architecture Load(IEnumerable<Assembly> assemblies) =>
        new ArchLoader().LoadAssemblies([.. assemblies]).Build();
}
