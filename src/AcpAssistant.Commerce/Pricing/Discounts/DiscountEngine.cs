using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Works out the discounts of a cart: which apply, how much each takes off, and from what. Pure; no line ever goes below 0.</summary>
public static class DiscountEngine
{
    /// <summary>The discounts; free deliveries still wait for <see cref="DiscountedCart.WithDelivery"/>.</summary>
    public static DiscountedCart Apply(DiscountRequest request, DiscountOptions options)
    {
        if (options.Rules.Count == 0 && request.Codes.IsEmpty)
        {
            return DiscountedCart.None;
        }

        var selection = DiscountSelection.Of(request, options);
        var offItems = new long[request.Items.Length];
        var offOrder = new long[request.Items.Length];
        var applied = ImmutableArray.CreateBuilder<AppliedDiscount>();
        foreach (var candidate in selection.Chosen)
        {
            var rule = candidate.Rule;
            var isOnOrder = rule.EffectiveMethod == DiscountMethod.Across && rule.AppliesTo.IsWholeCart;
            var parts = rule.FreeShipping
                ? []
                : Parts(
                    rule,
                    [.. request.Items.Select((item, index) => Left(rule, item, offItems[index] + offOrder[index]))],
                    request.Items
                );
            var amount = parts.Sum();
            if (amount == 0 && !rule.FreeShipping)
            {
                if (candidate.Code is not null)
                {
                    selection.Reject(candidate, DiscountReasons.MinimumNotMet, "finds nothing left to take off");
                }

                continue;
            }

            for (var index = 0; index < parts.Length; index++)
            {
                (isOnOrder ? offOrder : offItems)[index] += parts[index];
            }

            applied.Add(Applied(candidate, amount, isOnOrder ? [] : Allocations(parts, request.Items)));
        }

        return new DiscountedCart
        {
            Applied = applied.ToImmutable(),
            Rejected = selection.Rejected,
            OffItems = [.. offItems],
            OffOrder = [.. offOrder],
        };
    }

    /// <summary>What a discount may still take off a line.</summary>
    private static long Left(DiscountRule rule, DiscountItem item, long off) =>
        rule.AppliesTo.Covers(item) ? item.BaseAmount - off : 0;

    private static ImmutableArray<long> Parts(
        DiscountRule rule,
        ImmutableArray<long> left,
        ImmutableArray<DiscountItem> items
    )
    {
        if (rule.EffectiveMethod == DiscountMethod.Each)
        {
            return
            [
                .. left.Select(
                    (amount, index) =>
                        rule.PercentOff is { } percent
                            ? Shares.Percent(amount, percent)
                            : (long)Int128.Min(amount, (Int128)rule.AmountOff!.Value * items[index].Quantity)
                ),
            ];
        }

        var sum = left.Aggregate(0L, (sum, amount) => checked(sum + amount));
        var whole = rule.PercentOff is { } share ? Shares.Percent(sum, share) : Math.Min(sum, rule.AmountOff!.Value);
        return Shares.Split(whole, left);
    }

    private static ImmutableArray<DiscountAllocation> Allocations(
        ImmutableArray<long> parts,
        ImmutableArray<DiscountItem> items
    ) =>
        [
            .. parts
                .Select((amount, index) => new DiscountAllocation(items[index].LineId, amount))
                .Where(part => part.Amount > 0),
        ];

    private static AppliedDiscount Applied(
        DiscountSelection.Candidate candidate,
        long amount,
        ImmutableArray<DiscountAllocation> allocations
    ) =>
        new()
        {
            DiscountId = candidate.Rule.Id,
            Name = candidate.Rule.Name,
            Code = candidate.Code,
            PercentOff = candidate.Rule.PercentOff,
            AmountOff = candidate.Rule.AmountOff,
            FreeShipping = candidate.Rule.FreeShipping,
            Amount = amount,
            Method = candidate.Rule.EffectiveMethod,
            Priority = candidate.Rule.Priority,
            StartsAt = candidate.Rule.StartsAt,
            EndsAt = candidate.Rule.EndsAt,
            MaxUses = candidate.Rule.MaxUses,
            Allocations = allocations,
        };
}
