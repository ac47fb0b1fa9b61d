using System.Net;
using AcpAssistant.Server.Admin;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Server.Admin;

public sealed class SignInAttemptsTests
{
    private static readonly IPAddress Someone = IPAddress.Parse("192.0.2.7");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Five_tries_in_any_minute_and_then_one_for_each_that_grows_old()
    {
        var attempts = new SignInAttempts(_time);
        for (var attempt = 0; attempt < SignInAttempts.Most; attempt++)
        {
            attempts.TryTake(Someone).ShouldBeTrue();
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        attempts.TryTake(Someone).ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(10));
        attempts.TryTake(Someone).ShouldBeTrue();
        attempts.TryTake(Someone).ShouldBeFalse();
    }

    [Fact]
    public void Addresses_are_counted_apart()
    {
        var attempts = new SignInAttempts(_time);
        Exhaust(attempts, Someone);

        attempts.TryTake(Someone).ShouldBeFalse();
        attempts.TryTake(IPAddress.Parse("192.0.2.8")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", false)]
    public void A_network_of_IPv6_counts_as_one_address(string first, string second, bool allowed)
    {
        var attempts = new SignInAttempts(_time);
        Exhaust(attempts, IPAddress.Parse(first));

        attempts.TryTake(IPAddress.Parse(second)).ShouldBe(allowed);
    }

    [Fact]
    public void Parallel_guesses_get_no_more_than_five()
    {
        var attempts = new SignInAttempts(_time);
        var taken = 0;

        Parallel.For(
            0,
            100,
            _ =>
            {
                if (attempts.TryTake(Someone))
                {
                    Interlocked.Increment(ref taken);
                }
            }
        );

        taken.ShouldBe(SignInAttempts.Most);
    }

    [Fact]
    public void Whoever_signed_in_starts_afresh()
    {
        var attempts = new SignInAttempts(_time);
        Exhaust(attempts, Someone);

        attempts.Clear(Someone);

        attempts.TryTake(Someone).ShouldBeTrue();
    }

    private static void Exhaust(SignInAttempts attempts, IPAddress address)
    {
        while (attempts.TryTake(address)) { }
    }
}
