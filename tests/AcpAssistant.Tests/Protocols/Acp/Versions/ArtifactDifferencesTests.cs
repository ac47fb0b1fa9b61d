using AcpAssistant.Fakes.Specification;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Protocols.Acp.Versions;

/// <summary>Answers are held against the JSON Schema and the OpenAPI file; these are the only places where the two part.</summary>
public sealed class ArtifactDifferencesTests
{
    private const string OnlyInSchema = "only in the JSON Schema";
    private const string RequiredByOne = "required by one of them";

    private static readonly string[] Newest =
    [
        $"Address.company: {OnlyInSchema}",
        $"CheckoutSessionBase.order: {OnlyInSchema}",
        $"CheckoutSessionCompleteRequest.order_notes: {OnlyInSchema}",
        $"CheckoutSessionCreateRequest.order_notes: {OnlyInSchema}",
        $"CheckoutSessionUpdateRequest.order_notes: {OnlyInSchema}",
        $"Error.supported_versions: {OnlyInSchema}",
        $"Order.client_reference_id: {OnlyInSchema}",
        $"OrderConfirmation.order_notes: {OnlyInSchema}",
        $"PaymentHandler.display_order: {OnlyInSchema}",
    ];

    public static TheoryData<string, string[]> Known =>
        new()
        {
            { "2025-09-29", [] },
            {
                "2025-12-12",
                [
                    $"CheckoutSessionBase.order: {OnlyInSchema}",
                    $"FulfillmentOptionDigital.subtotal: {RequiredByOne}",
                    $"FulfillmentOptionDigital.tax: {RequiredByOne}",
                    $"FulfillmentOptionShipping.subtotal: {RequiredByOne}",
                    $"FulfillmentOptionShipping.tax: {RequiredByOne}",
                ]
            },
            { "2026-01-16", [$"CheckoutSessionBase.order: {OnlyInSchema}"] },
            { "2026-01-30", [$"CheckoutSessionBase.order: {OnlyInSchema}"] },
            { "2026-04-17", Newest },
            { "unreleased", Newest },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void The_artifacts_of_a_version_part_only_where_it_is_known(string version, string[] expected)
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);

        AnswerOpenApi
            .Of(version)
            .Differences.Select(difference => difference.ToString())
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("get", "/checkout_sessions/cs_1", 200, """{"id":"cs_1"}""")]
    [InlineData("post", "/checkout_sessions", 201, """{"id":"cs_1","surprise":1}""")]
    [InlineData("post", "/checkout_sessions", 422, """{"error":{"type":"invalid_request"}}""")]
    [InlineData("post", "/checkout_sessions", 202, "{}")]
    [InlineData("get", "/checkout_sessions/cs_1", 401, """{"detail":"no key"}""")]
    public async Task An_answer_that_the_file_does_not_describe_is_noticed(
        string method,
        string path,
        int status,
        string body
    )
    {
        Assert.SkipUnless(SpecificationFiles.ArePresent, SpecificationFiles.MissingReason);

        (await AnswerOpenApi.Of("2026-04-17").ProblemsAsync(method, path, status, body)).ShouldNotBeEmpty();
    }
}
