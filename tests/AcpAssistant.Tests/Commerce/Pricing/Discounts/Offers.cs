using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Pricing.Discounts;

namespace AcpAssistant.Tests.Commerce.Pricing.Discounts;

/// <summary>Discounts and carts that the tests speak of.</summary>
internal static class Offers
{
    public static DiscountRule Percent(string id, decimal percent, params string[] codes) =>
        new()
        {
            Id = id,
            Name = id,
            PercentOff = percent,
            Codes = codes,
        };

    public static DiscountRule Amount(string id, long amount, params string[] codes) =>
        new()
        {
            Id = id,
            Name = id,
            AmountOff = amount,
            Codes = codes,
        };

    public static DiscountRule FreeShipping(string id, params string[] codes) =>
        new()
        {
            Id = id,
            Name = id,
            FreeShipping = true,
            Codes = codes,
        };

    public static DiscountRule With(this DiscountRule rule, Action<DiscountRule> change)
    {
        change(rule);
        return rule;
    }

    public static DiscountOptions Shop(params DiscountRule[] rules) => new() { Rules = rules };

    public static DiscountItem Item(string id, long price, int quantity = 1, params string[] tags) =>
        new("li_" + id, new VariantId(id), new ProductId("p-" + id), [.. tags], price, quantity);

    public static DiscountRequest Cart(params DiscountItem[] items) =>
        new([.. items], [], TestShop.Ada.Email, false, DiscountUsage.None, Currency.Usd, TestShop.Monday);
}
