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

    [Theory]
    [InlineData(0, 5)]
    [InlineData(90, 90)]
    [InlineData(1_000_000, 86_400)]
    public void A_receivers_wish_lengthens_the_pause_up_to_a_day(int wish, int atMost)
    {
        var pause = BackOff.After(1, "evt_1", TimeSpan.FromSeconds(wish), Settings).TotalSeconds;

        pause.ShouldBeInRange(Math.Min(wish, atMost), atMost);
    }
}
