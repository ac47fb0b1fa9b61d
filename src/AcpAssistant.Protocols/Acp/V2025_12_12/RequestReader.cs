using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2025_09_29;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>Turns request bodies into commands; the same in 2026-01-16. A session is in the shop's currency: requests name none.</summary>
internal static class RequestReader
{
    public static AcpRead<CheckoutCommand.Create> Create(
        CheckoutSessionCreateRequest request,
        CheckoutOwner owner,
        AcpShop shop
    )
    {
        var findings = new Findings();
        var items = ItemReader.ReadRequired(request.Items, findings);
        var buyer = NamedBuyer.Read(request.Buyer, findings);
        var address = PartyReader.Address(request.FulfillmentDetails, findings);
        var contact = PartyReader.Contact(request.FulfillmentDetails, findings);
        var attribution = AttributionReader.Read(request.AffiliateAttribution, findings);
        return findings.Result(() =>
            new CheckoutCommand.Create(owner, shop.Currency, items, buyer, address, contact, null, null)
            {
                Attribution = attribution,
                // These versions declare nothing: authentication_required is a state that every agent must know.
                AgentInterventions = [InterventionOptions.ThreeDSecure],
            }
        );
    }

    public static AcpRead<CheckoutCommand.Update> Update(CheckoutSessionUpdateRequest request, JsonElement body)
    {
        var findings = new Findings();
        var items = ItemReader.ReadChanged(request.Items, ClearedParts.IsNull(body, "items"), findings);
        var buyer = NamedBuyer.Read(request.Buyer, findings);
        var address = PartyReader.Address(request.FulfillmentDetails, findings);
        var contact = PartyReader.Contact(request.FulfillmentDetails, findings);
        var choices = OptionReader.Choices(request.SelectedFulfillmentOptions?.Select(Selected), findings);
        return findings.Result(() =>
            new CheckoutCommand.Update(items, buyer, address, contact)
            {
                FulfillmentChoices = choices,
                Cleared = ClearedParts.Of(body),
            }
        );
    }

    public static AcpRead<CheckoutCommand.Complete> Complete(CheckoutSessionCompleteRequest request, AcpShop shop)
    {
        var findings = new Findings();
        var payment = PaymentReader.Read(request.PaymentData, shop, findings);
        var buyer = NamedBuyer.Read(request.Buyer, findings);
        var authentication = AuthenticationReader.Read(request.AuthenticationResult, findings);
        var attribution = AttributionReader.Read(request.AffiliateAttribution, findings);
        return findings.Result(() =>
            new CheckoutCommand.Complete(payment!, buyer, ExpectedTotal: null)
            {
                Authentication = authentication,
                Attribution = attribution,
            }
        );
    }

    // "shipping" is whatever comes to the door here, so only downloads tell their kind.
    private static (string? Type, string? OptionId, IReadOnlyList<string?>? ItemIds) Selected(
        SelectedFulfillmentOption? selected
    )
    {
        var told = selected?.Shipping ?? selected?.Digital;
        return (selected?.Type is "shipping" ? null : selected?.Type, told?.OptionId, told?.ItemIds);
    }
}
