using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Protocols.Acp;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp;

// Expected verdicts: table of the checkout RFC, §6.2.
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("""{"a":{"x":1,"y":[{"p":1,"q":2}]}}""", """{"a":{"y":[{"q":2,"p":1}],"x":1}}""")]
    [InlineData("""{"q":1}""", """{"q":1.0}""")]
    [InlineData("""{"q":1}""", """{"q":10e-1}""")]
    [InlineData("""{"q":1500}""", """{"q":1.5E+3}""")]
    [InlineData("""{"q":0}""", """{"q":-0.000}""")]
    [InlineData("""{"q":0.1}""", """{"q":0.10}""")]
    [InlineData("""{"q":"A"}""", """{"q":"\u0041"}""")]
    [InlineData("""{ "q" : [ 1 , 2 ] }""", """{"q":[1,2]}""")]
    public void Equal_meaning_has_an_equal_fingerprint(string left, string right) =>
        Fingerprint(left).ShouldBe(Fingerprint(right));

    [Theory]
    [InlineData("""{"a":null}""", """{}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":1}""", """{"a":-1}""")]
    [InlineData("""{"a":1}""", """{"a":true}""")]
    [InlineData("""{"a":10}""", """{"a":1}""")]
    [InlineData("""{"a":{}}""", """{"a":[]}""")]
    [InlineData("""{"a":"x"}""", """{"A":"x"}""")]
    [InlineData("""{"a":9007199254740993}""", """{"a":9007199254740992}""")]
    [InlineData("""{"a":1e400}""", """{"a":1e401}""")]
    public void Different_meaning_has_a_different_fingerprint(string left, string right) =>
        Fingerprint(left).ShouldNotBe(Fingerprint(right), StringComparer.Ordinal);

    [Fact]
    public void No_body_is_not_the_same_as_an_empty_object()
    {
        CanonicalJson.TryFingerprint(default, out var none).ShouldBeTrue();

        none.ShouldNotBe(Fingerprint("{}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_has_no_fingerprint() =>
        CanonicalJson.TryFingerprint(JsonElement.Parse("""{"a":"\ud800"}"""), out _).ShouldBeFalse();

    [Fact]
    public void An_absurd_exponent_costs_nothing_and_still_tells_numbers_apart() =>
        Fingerprint("1e" + new string('9', 100_000))
            .ShouldNotBe(Fingerprint("1e" + new string('8', 100_000)), StringComparer.Ordinal);

    [Fact]
    public void Shuffling_the_keys_of_any_object_changes_nothing() =>
        Gen.Select(Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 5], Gen.Int)[0, 8], Gen.Int)
            .Sample(
                (values, seed) =>
                {
                    var shuffled = values.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return string.Equals(
                        Fingerprint(Text(values)),
                        Fingerprint(Text(shuffled)),
                        StringComparison.Ordinal
                    );
                }
            );

    [Fact]
    public void Any_decimal_equals_itself_with_zeros_behind() =>
        Gen.Decimal.Sample(value =>
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            var padded = text.Contains('.', StringComparison.Ordinal) ? text + "000" : text + ".000";
            return string.Equals(Fingerprint(text), Fingerprint(padded), StringComparison.Ordinal);
        });

    [Fact]
    public void Integers_have_equal_fingerprints_exactly_when_they_are_equal() =>
        Gen.Select(Gen.Int[-50, 50], Gen.Int[-50, 50])
            .Sample(
                (left, right) =>
                    left
                    == right
                    == string.Equals(
                        Fingerprint(left.ToString(CultureInfo.InvariantCulture)),
                        Fingerprint(right.ToString(CultureInfo.InvariantCulture) + ".0"),
                        StringComparison.Ordinal
                    )
            );

    private static string Text(IEnumerable<KeyValuePair<string, int>> values) =>
        new JsonObject(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))).ToJsonString();

    private static string Fingerprint(string json)
    {
        CanonicalJson.TryFingerprint(JsonElement.Parse(json), out var fingerprint).ShouldBeTrue();
        return fingerprint!;
    }
}
