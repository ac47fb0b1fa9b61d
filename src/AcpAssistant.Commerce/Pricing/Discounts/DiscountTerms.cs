namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Tells whether a cart meets the terms of a discount. Pure.</summary>
internal static class DiscountTerms
{
    /// <summary>What stands against it, worded to follow "Code 'X'"; null when nothing does.</summary>
    public static (string Reason, string Why)? ObstacleFor(DiscountRule rule, DiscountRequest request)
    {
        if (request.Now < rule.StartsAt)
        {
            // What is planned isn't told.
            return (DiscountReasons.Invalid, "is not known");
        }

        if (request.Now >= rule.EndsAt)
        {
            return (DiscountReasons.Expired, FormattableString.Invariant($"expired on {rule.EndsAt:yyyy-MM-dd}"));
        }

        return OfCustomer(rule, request) ?? OfUsage(rule, request) ?? OfCart(rule, request);
    }

    private static (string Reason, string Why)? OfCustomer(DiscountRule rule, DiscountRequest request)
    {
        if (rule.RequiresSignIn && !request.IsSignedIn)
        {
            return (DiscountReasons.UserNotLoggedIn, "is for buyers who are signed in");
        }

        if (
            rule.CustomerEmails.Count > 0
            && !(request.Customer is { } customer && rule.CustomerEmails.Any(entry => Names(entry, customer)))
        )
        {
            return (DiscountReasons.UserIneligible, "is not for this buyer's e-mail address");
        }

        return rule.FirstOrderOnly && request.Usage.HasOrdered
            ? (DiscountReasons.UserIneligible, "is for a first order only")
            : null;
    }

    private static (string Reason, string Why)? OfUsage(DiscountRule rule, DiscountRequest request)
    {
        var usage = request.Usage;
        return
            usage.Total.GetValueOrDefault(rule.Id) >= rule.MaxUses
            || usage.ByCustomer.GetValueOrDefault(rule.Id) >= rule.LimitPerCustomer
            ? (DiscountReasons.UsageLimitReached, "was used as often as it can be")
            : null;
    }

    private static (string Reason, string Why)? OfCart(DiscountRule rule, DiscountRequest request)
    {
        if (!request.Items.Any(rule.AppliesTo.Covers))
        {
            return (DiscountReasons.MinimumNotMet, "is for items that are not in the cart");
        }

        var subtotal = request.Items.Aggregate(0L, (sum, item) => checked(sum + item.BaseAmount));
        return subtotal < rule.MinimumSubtotal
            ? (
                DiscountReasons.MinimumNotMet,
                $"needs items for {MoneyText.For(rule.MinimumSubtotal, request.Currency)}"
            )
            : null;
    }

    private static bool Names(string entry, EmailAddress customer) =>
        entry.StartsWith('@')
            ? customer.Value.EndsWith(entry, StringComparison.OrdinalIgnoreCase)
            : string.Equals(entry, customer.Value, StringComparison.OrdinalIgnoreCase);
}
