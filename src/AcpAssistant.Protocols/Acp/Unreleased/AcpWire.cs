using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;

namespace AcpAssistant.Protocols.Acp.Unreleased;

/// <summary>Version 2026-04-17 with what the specification's next version adds so far: contact changes with the payment, and prices as the agent showed them. Everything added is optional, so it takes the place of 2026-04-17 in shops that want it.</summary>
internal sealed class AcpWire : V2026_04_17.AcpWire
{
    private const string Details = "fulfillment_details";

    /// <inheritdoc/>
    public override ImmutableArray<string> Aliases => ["unreleased"];

    /// <inheritdoc/>
    public override AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop) =>
        base.ReadCreate(body, owner, shop)
            .Then(command =>
                SuggestedPrices
                    .AddTo(command.Items, body)
                    .Then<CheckoutCommand.Create>(items => new AcpRead<CheckoutCommand.Create>.Ok(
                        command with
                        {
                            Items = items,
                        }
                    ))
            );

    /// <inheritdoc/>
    public override AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        base.ReadComplete(body, shop)
            .Then(command => body.TryGetProperty(Details, out var details) ? Add(command, details) : Ok(command));

    /// <inheritdoc/>
    public override string? UnknownField(AcpOperation operation, JsonElement body) =>
        RequestFields.Of(operation).FirstUnknown(body);

    private static AcpRead<CheckoutCommand.Complete> Add(CheckoutCommand.Complete command, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return Ok(command);
        }

        // Read as part of a request, so that a wrong type is named by its whole path.
        var wrapped = JsonSerializer.SerializeToElement(
            new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Details] = json },
            AcpJson20260130.Default.DictionaryStringJsonElement
        );
        return RequestJson
            .Read(wrapped, AcpJson20260130.Default.CheckoutSessionUpdateRequest)
            .Then(request =>
            {
                var findings = new Findings();
                var address = PartyReader.Address(request.FulfillmentDetails, findings);
                var contact = PartyReader.Contact(request.FulfillmentDetails, findings);
                return findings.Result(() => command with { Address = address, Contact = contact });
            });
    }

    private static AcpRead<CheckoutCommand.Complete>.Ok Ok(CheckoutCommand.Complete command) => new(command);
}
