using AcpAssistant.Commerce.Outbox;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce.Outbox;

public sealed class BackOffTests
{
    private static readonly OutboxOptions Settings = new();

    [Fact]
    public void Pauses_double_and_are_spread_by_half_and_end_at_the_longest() =>
        Gen.Select(Gen.Int[1, 100], Gen.String[1, 40])
            .Sample(
                (attempt, id) =>
                {
                    var full = Math.Min(
                        Settings.LongestRetrySeconds,
                        Settings.FirstRetrySeconds * Math.Pow(2, Math.Min(attempt - 1, 30))
                    );
                    BackOff.After(attempt, id, Settings).TotalSeconds.ShouldBeInRange(full / 2, full);
                }
            );

    [Fact]
    public void Messages_that_failed_together_do_not_come_back_together() =>
        Enumerable
            .Range(0, 100)
            .Select(number => BackOff.After(5, $"evt_{number}", Settings))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(90);
}
