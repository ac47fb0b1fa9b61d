using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Conditions;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace AcpAssistant.Tests.Architecture;

/// <summary>What types may use and how they may be called. Names are regular expressions below <see cref="TypeRule.Root"/>.</summary>
internal static class TypeRules
{
    /// <summary>The vocabulary of the shop that all of Assistant may speak; everything else of Commerce is for Tools and Identity.</summary>
    private const string SharedVocabulary = @"Commerce\.(Money|Currency|EmailAddress|IIdGenerator|\w+Id)$";

    /// <summary>The part of Adapters.Storage that other adapters may use.</summary>
    private const string DatabasePort = @"Adapters\.Storage\.(Database|IDatabase|DbScope|Dialect|SqlText)$";

    private const string Impure =
        @"^(System\.Threading\.Tasks\.|System\.TimeProvider$|System\.Net\.Http\.|Microsoft\.Extensions\.Logging\.)|[.+]I\w*(Store|Gateway)$";

    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<TypeRule> All { get; } =
    [
        new(
            "Commerce stands alone",
            Forbid("Commerce\\.", Ours("(Protocols|Assistant|Adapters|Server)\\.")),
            "Commerce.Leaking.KnowsTheWire"
        ),
        new(
            "Protocols does not know Assistant",
            Forbid("Protocols\\.", Ours("Assistant\\.")),
            "Protocols.KnowsTheAssistant"
        ),
        new(
            "Assistant does not know Protocols",
            Forbid("Assistant\\.", Ours("Protocols\\.")),
            "Assistant.Tools.KnowsTheWire"
        ),
        new(
            "Assistant never pays",
            Forbid("Assistant\\.", Ours("Commerce\\.Payments\\.")),
            "Assistant.Tools.PaysByItself"
        ),
        new(
            "In Assistant only Tools and Identity use Commerce",
            Forbid("Assistant\\.(?!(Tools|Identity)\\.)", Ours("Commerce\\."), Ours(SharedVocabulary)),
            "Assistant.Conversation.AsksCommerceDirectly"
        ),
        new(
            "The checkout endpoints and tools work without assistant and adapters",
            Forbid("Server\\.(Acp|Mcp)\\.", Ours("(Assistant|Adapters)\\.")),
            "Server.Acp.UsesAnAdapter",
            "Server.Mcp.UsesAnAdapter"
        ),
        new(
            "Adapters do not use one another",
            AdaptersDoNotMix(),
            "Adapters.Payments.Sandbox.UsesItsSibling",
            "Adapters.Shops.UsesTheTables"
        ),
        // Deciders and prices may still be missing; from the first one on the rule bites.
        new(
            "Prices and decisions are pure",
            Forbid("Commerce\\.(Pricing\\.|Risk\\.RiskRules$|.*Decider$)", Impure).WithoutRequiringPositiveResults(),
            "Commerce.Checkout.WaitingDecider",
            "Commerce.Pricing.AsksTheStore",
            "Commerce.Risk.RiskRules"
        ),
        new("Names say what a type is", NamesSaySomething(), "Naming.BasePrice", "Naming.PriceHelper"),
        // Options come with what they configure.
        new(
            "Options are sealed",
            Classes().That().HaveNameEndingWith("Options").Should().BeSealed().WithoutRequiringPositiveResults(),
            "Naming.OpenOptions"
        ),
    ];

    private static string Ours(string below) => TypeRule.Root + below;

    private static TypesShouldConjunction Forbid(string from, string to, string? except = null) =>
        Types()
            .That()
            .HaveFullNameMatching(Ours(from))
            .Should()
            .FollowCustomCondition(
                type => Verdict(type, name => IsMatch(name, to) && (except is null || !IsMatch(name, except))),
                $"use nothing that matches {to}"
            );

    private static IArchRule AdaptersDoNotMix() =>
        Types()
            .That()
            .HaveFullNameMatching(Ours("Adapters\\."))
            .Should()
            .FollowCustomCondition(
                type => Verdict(type, name => Foreign(type.Namespace.FullName, name)),
                "use no other adapter's types"
            );

    private static IArchRule NamesSaySomething() =>
        Types()
            .That()
            .HaveFullNameMatching(TypeRule.Root)
            .Should()
            .FollowCustomCondition(
                type => new ConditionResult(
                    type,
                    !IsMatch(type.Name, @"(Helper|Manager|Utils|Common)(`\d+)?$|^Base([A-Z]|$)"),
                    "has a name that says nothing"
                ),
                "have a name that says something"
            );

    /// <summary>True when a type in the given namespace of Adapters may not use the named type.</summary>
    private static bool Foreign(string from, string target)
    {
        var (area, vendor) = AreaAndVendor(from + ".X");
        var (otherArea, otherVendor) = AreaAndVendor(target);
        if (area.Length == 0 || otherArea.Length == 0 || IsMatch(target, Ours(DatabasePort)))
        {
            return false;
        }

        var siblings =
            vendor.Length > 0
            && otherVendor.Length > 0
            && !string.Equals(vendor, otherVendor, StringComparison.Ordinal);
        return siblings || !string.Equals(area, otherArea, StringComparison.Ordinal);
    }

    private static (string Area, string Vendor) AreaAndVendor(string fullName)
    {
        var match = Regex.Match(
            fullName,
            TypeRule.Root + @"Adapters\.(?<area>\w+)\.((?<vendor>\w+)\.)?",
            RegexOptions.ExplicitCapture,
            MatchLimit
        );
        return (match.Groups["area"].Value, match.Groups["vendor"].Value);
    }

    private static ConditionResult Verdict(IType type, Func<string, bool> forbidden)
    {
        var used = type
            .Dependencies.Select(dependency => dependency.Target.FullName)
            .Where(forbidden)
            .Distinct(StringComparer.Ordinal);
        var list = string.Join(", ", used);
        return new ConditionResult(type, list.Length == 0, $"uses {list}");
    }

    private static bool IsMatch(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, MatchLimit);
}
