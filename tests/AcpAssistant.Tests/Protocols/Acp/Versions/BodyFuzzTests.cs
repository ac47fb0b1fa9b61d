using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>Whatever stands anywhere in a body, it is read or refused with its place, and never an exception.</summary>
public sealed class BodyFuzzTests
{
    private const string File = "schema.agentic_checkout.json";

    private static readonly string[] Odd =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"\\u0000\"",
        "\"$.a['b']\"",
        "[]",
        "[null]",
        "[[]]",
        "[1,\"a\",{}]",
        "{}",
        "{\"\":1}",
        "{\"id\":{}}",
        "{\"item\":{\"item\":{\"id\":\"a\"}}}",
    ];

    public static TheoryData<string, AcpOperation> Requests =>
        new(
            from version in Spoken.Folders
            from operation in new[] { AcpOperation.Create, AcpOperation.Update, AcpOperation.Complete }
            select (version, operation)
        );

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_body_with_odd_values_is_read_or_refused_with_its_place(string version, AcpOperation operation)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var full = SchemaSample.Of(version, File, $"CheckoutSession{operation}Request");
        var places = SchemaSample.Places(full).ToList();
        var oddities = Gen.Select(Gen.Int[0, places.Count - 1], Gen.Int[0, Odd.Length - 1]).Array[1, 4];

        oddities.Sample(
            chosen =>
            {
                var body = full.DeepClone();
                foreach (var (place, odd) in chosen)
                {
                    SchemaSample.Put(body, places[place], JsonNode.Parse(Odd[odd]));
                }

                var json = JsonElement.Parse(body.ToJsonString());
                var wire = Spoken.Wire(version);
                wire.UnknownField(operation, json)?.ShouldStartWith("$");
                if (Read(wire, operation, json) is { } error)
                {
                    error.Type.ShouldBe(AcpError.InvalidRequest);
                    error.Param.ShouldNotBeNull().ShouldStartWith("$");
                    error.Message.ShouldNotContain("Exception");
                }
            },
            iter: 2000
        );
    }

    private static AcpError? Read(IAcpWire wire, AcpOperation operation, JsonElement body) =>
        operation switch
        {
            AcpOperation.Create => ErrorOf(wire.ReadCreate(body, CheckoutOwner.Agent("tester"), Samples.Shop)),
            AcpOperation.Update => ErrorOf(wire.ReadUpdate(body)),
            _ => ErrorOf(wire.ReadComplete(body, Samples.Shop)),
        };

    private static AcpError? ErrorOf<T>(AcpRead<T> read) => (read as AcpRead<T>.Refused)?.Error;
}
