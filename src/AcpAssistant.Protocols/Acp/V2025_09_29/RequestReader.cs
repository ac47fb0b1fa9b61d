using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Pricing;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Turns request bodies into commands. A session is in the shop's currency: requests name none.</summary>
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
        var address = PartyReader.Address(Details(request.FulfillmentAddress), findings);
        return findings.Result(() =>
            new CheckoutCommand.Create(owner, shop.Currency, items, buyer, address, null, null, null)
        );
    }

    public static AcpRead<CheckoutCommand.Update> Update(CheckoutSessionUpdateRequest request, JsonElement body)
    {
        var findings = new Findings();
        var items = ItemReader.ReadChanged(request.Items, ClearedParts.IsNull(body, "items"), findings);
        var buyer = NamedBuyer.Read(request.Buyer, findings);
        var address = PartyReader.Address(Details(request.FulfillmentAddress), findings);
        return findings.Result(() =>
            new CheckoutCommand.Update(items, buyer, address, null)
            {
                FulfillmentChoices = request.FulfillmentOptionId is { } option
                    ? [new FulfillmentChoice { OptionId = option }]
                    : null,
                Cleared = Cleared(body),
            }
        );
    }

    public static AcpRead<CheckoutCommand.Complete> Complete(CheckoutSessionCompleteRequest request, AcpShop shop)
    {
        var findings = new Findings();
        var payment = PaymentReader.Read(request.PaymentData, shop, findings);
        var buyer = NamedBuyer.Read(request.Buyer, findings);
        return findings.Result(() => new CheckoutCommand.Complete(payment!, buyer, ExpectedTotal: null));
    }

    private static FulfillmentDetails? Details(Address? address) =>
        address is null ? null : new FulfillmentDetails { Address = address };

    private static CheckoutParts Cleared(JsonElement body) =>
        (ClearedParts.IsNull(body, "buyer") ? CheckoutParts.Buyer : CheckoutParts.None)
        | (ClearedParts.IsNull(body, "fulfillment_address") ? CheckoutParts.Address : CheckoutParts.None)
        | (ClearedParts.IsNull(body, "fulfillment_option_id") ? CheckoutParts.Fulfillment : CheckoutParts.None);
}
