using System.Reflection;
using AcpAssistant.Fakes.Specification;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Rfcs;

/// <summary>Every line of the checklists, and every section on idempotency, is a named test or has a named reason why not; both are counted against the texts themselves.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> Texts => [.. Rfc.All];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_demand_is_a_test_or_has_a_reason(string rfc)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var demands = Demands(rfc).ToList();
        var tested = Tests().Where(test => IsOf(test.Fulfills.Rfc, rfc)).Select(test => test.Fulfills.Item).ToHashSet();
        var excused = Unmet.Reasons.Keys.Where(key => IsOf(key.Rfc, rfc)).Select(key => key.Item).ToHashSet();

        demands.Count.ShouldBeGreaterThan(5);
        demands.Except(tested.Concat(excused)).ShouldBeEmpty("neither tested nor excused");
        tested.Concat(excused).Except(demands).ShouldBeEmpty("not in the text");
        tested.Intersect(excused).ShouldBeEmpty("tested and excused");
    }

    [Fact]
    public void What_claims_to_hold_a_demand_is_a_test() =>
        Tests().ShouldAllBe(test => test.Method.GetCustomAttributes<FactAttribute>().Any());

    private static IEnumerable<(MethodInfo Method, FulfillsAttribute Fulfills)> Tests() =>
        from type in typeof(CoverageTests).Assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly
        )
        from fulfills in method.GetCustomAttributes<FulfillsAttribute>()
        select (method, fulfills);

    private static IEnumerable<string> Demands(string rfc)
    {
        var lines = SpecificationFiles.Text("rfcs", rfc).Split('\n');
        var checklist = lines
            .SkipWhile(line => !line.EndsWith("Conformance Checklist", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("- [ ]", StringComparison.Ordinal))
            .Select((_, index) => FormattableString.Invariant($"#{index + 1}"));
        var sections = lines
            .Where(line => IsOf(rfc, Rfc.Checkout) && line.StartsWith("### 6.", StringComparison.Ordinal))
            .Where(line => !line.Contains("informative", StringComparison.Ordinal))
            .Select(line => "§" + line.Split(' ')[1]);
        return checklist.Concat(sections);
    }

    private static bool IsOf(string rfc, string other) => string.Equals(rfc, other, StringComparison.Ordinal);
}
