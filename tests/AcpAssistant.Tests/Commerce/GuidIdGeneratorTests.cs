using AcpAssistant.Commerce;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Commerce;

public sealed class GuidIdGeneratorTests
{
    private readonly FakeTimeProvider time = new(TestShop.Monday);
    private readonly GuidIdGenerator ids;

    public GuidIdGeneratorTests() =>
        ids = new GuidIdGenerator(time, Options.Create(new ShopOptions { OrderNumberPrefix = "XY-" }));

    [Fact]
    public void Ids_sort_by_time()
    {
        var earlier = ids.NewId("cs");
        time.Advance(TimeSpan.FromMilliseconds(1));
        var later = ids.NewId("cs");

        earlier.ShouldMatch("^cs_[0-9a-f]{32}$");
        string.CompareOrdinal(earlier, later).ShouldBeLessThan(0);
    }

    [Fact]
    public void Order_numbers_can_be_read_aloud() =>
        Enumerable.Range(0, 200).ShouldAllBe(_ => IsReadable(ids.NewOrderId().Value));

    [Fact]
    public void Secrets_are_long_safe_in_addresses_and_never_the_same()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => ids.NewSecret()).ToHashSet(StringComparer.Ordinal);

        secrets.Count.ShouldBe(1000);
        secrets.ShouldAllBe(secret =>
            secret.Length == 43
            && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || letter == '_')
        );
    }

    private static bool IsReadable(string number) =>
        number.Length == 11
        && number.StartsWith("XY-", StringComparison.Ordinal)
        && number[3..].All(letter => ReadableCode.Alphabet.Contains(letter));
}
