using System.Text.Json;
using System.Text.Json.Nodes;
using AcpAssistant.Fakes.Specification;
using AcpAssistant.Protocols.Acp;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>In strict mode exactly the schema's fields are known, and quantities in every spelling.</summary>
public sealed class RequestFieldTests
{
    private const string File = "schema.agentic_checkout.json";

    public static TheoryData<string, AcpOperation> Requests =>
        new(
            from version in Spoken.Folders
            from operation in new[] { AcpOperation.Create, AcpOperation.Update, AcpOperation.Complete }
            select (version, operation)
        );

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_field_of_the_schema_is_known_down_to_the_leaves(string version, AcpOperation operation)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var full = SchemaSample.Of(version, File, $"CheckoutSession{operation}Request");

        Spoken.Wire(version).UnknownField(operation, JsonElement.Parse(full.ToJsonString())).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_field_that_the_schema_lacks_is_found_at_every_level(string version, AcpOperation operation)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);
        var full = SchemaSample.Of(version, File, $"CheckoutSession{operation}Request");
        var closed = Closed(version, $"CheckoutSession{operation}Request", full).ToList();
        closed.Count.ShouldBeGreaterThan(2);

        foreach (var place in closed)
        {
            place["surprise"] = 1;
            var unknown = Spoken.Wire(version).UnknownField(operation, JsonElement.Parse(full.ToJsonString()));
            place.Remove("surprise");
            unknown.ShouldNotBeNull(place.GetPath()).ShouldEndWith(".surprise");
        }
    }

    [Theory]
    [InlineData("2025-09-29", """{"items":[{"item":{"id":"a"},"quantity":2}]}""", null)]
    [InlineData("2025-09-29", """{"items":[],"fulfillment_details":{}}""", "$.fulfillment_details")]
    [InlineData("2025-12-12", """{"items":[],"fulfillment_address":{}}""", "$.fulfillment_address")]
    [InlineData("2026-01-30", """{"line_items":[{"id":"a","quantity":2}]}""", null)]
    [InlineData("2026-01-30", """{"order_notes":"x"}""", "$.order_notes")]
    [InlineData("2026-04-17", """{"order_notes":"x"}""", null)]
    [InlineData("2026-04-17", """{"line_items":[{"id":"a"},{"id":"b","colour":1}]}""", "$.line_items[1].colour")]
    [InlineData("2026-04-17", """{"it's odd":1}""", @"$['it\'s odd']")]
    public void The_first_unknown_field_is_named_by_its_path(string version, string body, string? path) =>
        Spoken.Wire(version).UnknownField(AcpOperation.Create, JsonElement.Parse(body)).ShouldBe(path);

    /// <summary>The objects of an instance whose schema allows nothing else, apart from capabilities, which an agent may always extend.</summary>
    private static IEnumerable<JsonObject> Closed(string version, string definition, JsonObject instance) =>
        Closed(version, Definition(version, definition), instance);

    private static IEnumerable<JsonObject> Closed(string version, JsonObject schema, JsonNode? instance)
    {
        schema = Named(version, schema) ?? schema;
        if (schema["items"] is JsonObject items && instance is JsonArray array)
        {
            return array.SelectMany(element => Closed(version, items, element));
        }

        if (schema["properties"] is not JsonObject properties || instance is not JsonObject json)
        {
            return [];
        }

        var isClosed = schema["additionalProperties"] is JsonValue allowed && !allowed.GetValue<bool>();
        var below = properties
            .Where(property => property.Key is not "capabilities")
            .SelectMany(property => Closed(version, property.Value!.AsObject(), json[property.Key]));
        return isClosed ? below.Prepend(json) : below;
    }

    private static JsonObject Definition(string version, string name) =>
        SpecificationFiles.Definition(version, File, name);

    private static JsonObject? Named(string version, JsonObject schema) =>
        schema["$ref"] is { } reference ? Definition(version, reference.GetValue<string>().Split('/')[^1]) : null;
}
