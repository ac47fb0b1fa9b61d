namespace AcpAssistant.Commerce.Pricing.Discounts;

/// <summary>One use of a limited discount, taken with the payment and given back when that fails.</summary>
/// <param name="DiscountId">The discount.</param>
/// <param name="Customer">Who uses it.</param>
/// <param name="MaxUses">Uses there are in all; null = without limit.</param>
/// <param name="MaxUsesPerCustomer">Uses this customer has; null = without limit.</param>
public sealed record DiscountUse(string DiscountId, EmailAddress Customer, int? MaxUses, int? MaxUsesPerCustomer);
