using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Chooses the discounts that a cart gets, before any is worked out. Pure.</summary>
internal sealed class DiscountSelection
{
    private readonly List<Candidate> chosen = [];
    private readonly List<RejectedCode> rejected = [];

    private DiscountSelection() { }

    /// <summary>In the order they are worked out.</summary>
    public ImmutableArray<Candidate> Chosen =>
        [.. chosen.OrderBy(candidate => candidate.Rule.Priority).ThenBy(candidate => candidate.Index)];

    /// <summary>In the order of the codes.</summary>
    public ImmutableArray<RejectedCode> Rejected => [.. rejected.OrderBy(code => code.Index)];

    /// <summary>A code that the buyer typed goes before what comes by itself and can't be combined with it.</summary>
    public static DiscountSelection Of(DiscountRequest request, DiscountOptions options)
    {
        var selection = new DiscountSelection();
        foreach (var candidate in selection.ByCode(request, options).OrderBy(candidate => candidate.Rule.Priority))
        {
            if (selection.IsCombinable(candidate.Rule))
            {
                selection.chosen.Add(candidate);
            }
            else
            {
                selection.Reject(candidate, DiscountReasons.CombinationDisallowed, "can't be combined with the others");
            }
        }

        foreach (var rule in options.Rules.Where(rule => rule.IsAutomatic).OrderBy(rule => rule.Priority))
        {
            if (DiscountTerms.ObstacleFor(rule, request) is null && selection.IsCombinable(rule))
            {
                selection.chosen.Add(new Candidate(rule, Code: null, int.MaxValue));
            }
        }

        return selection;
    }

    /// <summary>Notes that a code brings nothing after all.</summary>
    public void Reject(Candidate candidate, string reason, string why) =>
        rejected.Add(new RejectedCode(candidate.Index, candidate.Code!, reason, $"Code '{candidate.Code}' {why}."));

    private List<Candidate> ByCode(DiscountRequest request, DiscountOptions options)
    {
        var candidates = new List<Candidate>();
        for (var index = 0; index < request.Codes.Length; index++)
        {
            var code = request.Codes[index];
            var rule = options.Rules.FirstOrDefault(rule => rule.HasCode(code));
            var candidate = new Candidate(rule!, code, index);
            if (rule is null)
            {
                Reject(candidate, DiscountReasons.Invalid, "is not known");
            }
            else if (DiscountTerms.ObstacleFor(rule, request) is { } obstacle)
            {
                Reject(candidate, obstacle.Reason, obstacle.Why);
            }
            else if (candidates.Exists(earlier => earlier.Rule == rule))
            {
                Reject(candidate, DiscountReasons.AlreadyApplied, "is applied already");
            }
            else
            {
                candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private bool IsCombinable(DiscountRule rule) =>
        chosen.Count == 0
        || (
            rule.Stacking == DiscountStacking.Combinable
            && chosen.TrueForAll(other =>
                other.Rule.Stacking == DiscountStacking.Combinable && !IsSameGroup(other.Rule, rule)
            )
        );

    private static bool IsSameGroup(DiscountRule left, DiscountRule right) =>
        !string.IsNullOrEmpty(left.Group) && string.Equals(left.Group, right.Group, StringComparison.OrdinalIgnoreCase);

    /// <summary>A discount that nothing speaks against, with the code that brought it.</summary>
    internal sealed record Candidate(DiscountRule Rule, string? Code, int Index);
}
