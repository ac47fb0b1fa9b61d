namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>Why a code brings nothing (ACP <c>DiscountErrorCode</c>).</summary>
public static class DiscountReasons
{
    /// <summary>Its time is over.</summary>
    public const string Expired = "discount_code_expired";

    /// <summary>There is none, or not yet.</summary>
    public const string Invalid = "discount_code_invalid";

    /// <summary>Its discount is there already.</summary>
    public const string AlreadyApplied = "discount_code_already_applied";

    /// <summary>Another discount excludes it.</summary>
    public const string CombinationDisallowed = "discount_code_combination_disallowed";

    /// <summary>Not enough, or nothing that it is for, is in the cart.</summary>
    public const string MinimumNotMet = "discount_code_minimum_not_met";

    /// <summary>It is for buyers who are signed in.</summary>
    public const string UserNotLoggedIn = "discount_code_user_not_logged_in";

    /// <summary>It isn't for this buyer.</summary>
    public const string UserIneligible = "discount_code_user_ineligible";

    /// <summary>It was used as often as it can be.</summary>
    public const string UsageLimitReached = "discount_code_usage_limit_reached";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Expired,
        Invalid,
        AlreadyApplied,
        CombinationDisallowed,
        MinimumNotMet,
        UserNotLoggedIn,
        UserIneligible,
        UsageLimitReached,
    ];
}
