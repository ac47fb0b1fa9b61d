namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>A code that brought nothing.</summary>
/// <param name="Index">Its place among the codes.</param>
/// <param name="Code">As the buyer typed it.</param>
/// <param name="Reason">One of <see cref="DiscountReasons"/>.</param>
/// <param name="Message">For people.</param>
public sealed record RejectedCode(int Index, string Code, string Reason, string Message);
