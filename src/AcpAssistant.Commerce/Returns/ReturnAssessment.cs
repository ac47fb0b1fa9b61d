using System.Collections.Immutable;

namespace AcpAssistant.Commerce.Returns;

/// <summary>Whether lines of an order may come back, and what that gives.</summary>
public abstract record ReturnAssessment
{
    private ReturnAssessment() { }

    /// <summary>They may.</summary>
    /// <param name="Lines">What comes back.</param>
    /// <param name="Refund">Price and tax share minus <paramref name="Deduction"/>, never negative.</param>
    /// <param name="Deduction">Kept back for the return label; zero when free.</param>
    /// <param name="Deadline">Last day (UTC) to ask; null when the day of delivery isn't known.</param>
    /// <param name="RefundTo">Where the money goes, in words for the customer.</param>
    public sealed record Eligible(
        ImmutableArray<ReturnLine> Lines,
        Money Refund,
        Money Deduction,
        DateOnly? Deadline,
        string RefundTo
    ) : ReturnAssessment;

    /// <summary>They may not.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="TextKey">Key of the text for customers, such as "returns.window_closed".</param>
    /// <param name="Deadline">The day that has passed, when that is the reason.</param>
    /// <param name="LineId">The line it is about; null when about the whole order.</param>
    public sealed record NotEligible(ReturnObstacle Reason, string TextKey, DateOnly? Deadline, string? LineId)
        : ReturnAssessment;

    /// <summary>A person must decide.</summary>
    /// <param name="Reason">Why, such as "undated_delivery".</param>
    public sealed record NeedsPerson(string Reason) : ReturnAssessment;

    /// <summary>No such order within this access.</summary>
    public sealed record OrderNotFound : ReturnAssessment;
}
