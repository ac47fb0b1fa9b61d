using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Commerce.Pricing.Discounts;
using AcpAssistant.Commerce.Returns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce;

public sealed class CommerceModuleTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        using var provider = new ServiceCollection().AddCommerce().BuildServiceProvider();

        provider.GetRequiredService<IOptions<ShopOptions>>().Value.ParsedCurrency.ShouldBe(Currency.Usd);
        provider.GetRequiredService<IOptions<ReturnPolicyOptions>>().Value.WindowDays.ShouldBe(30);
        provider.GetRequiredService<CheckoutRules>().Limits.SessionLifetime.ShouldBe(TimeSpan.FromHours(6));
    }

    [Theory]
    [InlineData("currency", "Currency")]
    [InlineData("base url", "BaseUrl")]
    [InlineData("languages", "Languages")]
    public void Wrong_shop_settings_are_named(string what, string setting)
    {
        var error = Should.Throw<OptionsValidationException>(() =>
            Value<ShopOptions>(options =>
            {
                options.Currency = what == "currency" ? "dollars" : "usd";
                options.BaseUrl = what == "base url" ? "shop" : "https://shop.example";
                options.Languages = what == "languages" ? ["fr"] : [];
            })
        );

        error.Message.ShouldContain(setting);
    }

    [Fact]
    public void Wrong_shipping_settings_are_named_with_their_place()
    {
        var error = Should.Throw<OptionsValidationException>(() =>
            Value<ShippingOptions>(options =>
                options.Zones.Add(
                    new ShippingZone
                    {
                        Countries = ["USA"],
                        Methods =
                        [
                            new ShippingMethod
                            {
                                Id = "a",
                                Title = "A",
                                MinBusinessDays = 5,
                                MaxBusinessDays = 3,
                            },
                            new ShippingMethod { Id = "a", Title = "B" },
                        ],
                    }
                )
            )
        );

        error.Message.ShouldContain("Zones:0:Countries has 'USA'");
        error.Message.ShouldContain("MinBusinessDays is above MaxBusinessDays");
        error.Message.ShouldContain("more than once");
    }

    [Fact]
    public void A_method_without_a_name_and_a_rate_above_everything_are_refused()
    {
        Should.Throw<OptionsValidationException>(() =>
            Value<ShippingOptions>(options =>
                options.Zones.Add(new ShippingZone { Countries = ["US"], Methods = [new ShippingMethod { Id = "a" }] })
            )
        );
        Should.Throw<OptionsValidationException>(() =>
            Value<TaxOptions>(options => options.Rates.Add(new TaxRate { Country = "US", BasisPoints = 10001 }))
        );
    }

    [Fact]
    public void A_return_rule_needs_a_subject_and_one_consequence()
    {
        var error = Should.Throw<OptionsValidationException>(() =>
            Value<ReturnPolicyOptions>(options =>
            {
                options.Rules.Add(new ReturnRule { WindowDays = 10 });
                options.Rules.Add(new ReturnRule { Tags = ["x"] });
                options.Rules.Add(
                    new ReturnRule
                    {
                        Tags = ["x"],
                        WindowDays = 10,
                        NotReturnable = true,
                    }
                );
            })
        );

        error.Message.ShouldContain("Rules:0 names neither");
        error.Message.ShouldContain("Rules:1 needs either");
        error.Message.ShouldContain("Rules:2 needs either");
    }

    [Fact]
    public void Wrong_discounts_are_named_with_their_place_and_an_example()
    {
        var error = Should.Throw<OptionsValidationException>(() =>
            Value<DiscountOptions>(options =>
            {
                options.Rules.Add(
                    new DiscountRule
                    {
                        Id = "a",
                        Name = "A",
                        Codes = ["X"],
                    }
                );
                options.Rules.Add(
                    new DiscountRule
                    {
                        Id = "a",
                        Name = "B",
                        Codes = ["x", " "],
                        PercentOff = 5,
                        AmountOff = 5,
                        CustomerEmails = ["everyone"],
                        StartsAt = DateTimeOffset.UnixEpoch,
                        EndsAt = DateTimeOffset.UnixEpoch,
                    }
                );
            })
        );

        error.Message.ShouldContain("Rules:0 needs one of PercentOff, AmountOff and FreeShipping");
        error.Message.ShouldContain("Rules__1__PercentOff=20");
        error.Message.ShouldContain("Rules:1:EndsAt is not after StartsAt");
        error.Message.ShouldContain("Rules:1:Codes has ' '");
        error.Message.ShouldContain("Rules:1:CustomerEmails has 'everyone'");
        error.Message.ShouldContain("the id 'a' more than once");
        error.Message.ShouldContain("the code 'X' more than once");
    }

    private static T Value<T>(Action<T> configure)
        where T : class
    {
        using var provider = new ServiceCollection().AddCommerce().Configure(configure).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<T>>().Value;
    }
}
