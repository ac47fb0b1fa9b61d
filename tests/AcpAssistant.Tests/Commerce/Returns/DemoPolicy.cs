using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Tests.Commerce.Returns;

/// <summary>A policy as an outdoor and camera shop would set it.</summary>
internal static class DemoPolicy
{
    public static ReturnPolicyOptions Options =>
        new()
        {
            WindowDays = 30,
            Rules =
            [
                new ReturnRule
                {
                    Tags = ["final_sale"],
                    NotReturnable = true,
                    Reason = "final_sale",
                },
                new ReturnRule
                {
                    Categories = ["memory-cards"],
                    Tags = ["opened"],
                    NotReturnable = true,
                    Reason = "opened",
                },
                new ReturnRule
                {
                    Tags = ["underwear"],
                    NotReturnable = true,
                    Reason = "hygiene",
                },
                new ReturnRule { Categories = ["footwear"], WindowDays = 60 },
                new ReturnRule { Categories = ["cameras", "lenses"], WindowDays = 14 },
            ],
            Deductions = [new ReturnDeduction { Countries = ["CA", "FR", "DE"], Amount = 750 }],
        };
}
