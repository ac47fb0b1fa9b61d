using AcpAssistant.Commerce.Pricing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Pricing;

public sealed class BusinessDaysTests
{
    [Theory]
    [InlineData("2026-03-02", 3, "2026-03-05")] // Monday + 3 = Thursday
    [InlineData("2026-03-05", 2, "2026-03-09")] // Thursday + 2 = Monday
    [InlineData("2026-03-06", 1, "2026-03-09")] // Friday + 1 = Monday
    [InlineData("2026-03-06", 5, "2026-03-13")] // Friday + 5 = Friday
    [InlineData("2026-03-07", 1, "2026-03-09")] // Saturday + 1 = Monday
    [InlineData("2026-03-08", 2, "2026-03-10")] // Sunday + 2 = Tuesday
    [InlineData("2026-03-07", 0, "2026-03-09")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    public void Weekends_do_not_count(string from, int days, string reached) =>
        BusinessDays
            .Add(DateOnly.ParseExact(from, "yyyy-MM-dd", null), days)
            .ShouldBe(DateOnly.ParseExact(reached, "yyyy-MM-dd", null));
}
