using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Architecture;

public sealed class TypeRuleTests
{
    public static TheoryData<string> Names => [.. TypeRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_product_obeys(string rule) => Find(rule).BrokenInTheProduct().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rule_catches_exactly_the_samples_that_break_it(string rule) =>
        Find(rule).BrokenAmongTheSamples().ShouldBe(Find(rule).BrokenBy);

    private static TypeRule Find(string name) =>
        TypeRules.All.Single(rule => string.Equals(rule.Name, name, StringComparison.Ordinal));
}
