using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Turns request bodies into commands: unknown fields are tolerated, required ones demanded. Only <c>capabilities</c> may be absent although the schema requires it: the specification's own example of two items leaves it out, and nothing rests on it.</summary>
internal static class RequestReader
{
    private const int MaxOrderNotes = 5000;

    /// <summary>Reads a create request; one that names a cart (from 2026-04-17 on) may leave the items to it.</summary>
    public static AcpRead<CheckoutCommand.Create> Create(
        CheckoutSessionCreateRequest request,
        JsonElement body,
        CheckoutOwner owner,
        CartId? cart = null
    )
    {
        var findings = new Findings();
        var items = cart is null
            ? ItemReader.ReadRequired(request.LineItems, findings)
            : ItemReader.ReadChanged(request.LineItems, isCleared: true, findings) ?? [];
        var currency = RequiredCurrency(request.Currency, findings);
        var buyer = PartyReader.Buyer(request.Buyer, findings);
        var groups = GroupReader.Read(request.FulfillmentGroups, findings);
        var details = GroupReader.Details(request.FulfillmentDetails, request.FulfillmentGroups, findings);
        var address = PartyReader.Address(details, findings);
        var contact = PartyReader.Contact(details, findings);
        var codes = DiscountReader.Codes(request.Discounts, request.Coupons, body, findings);
        CheckNotes(request.OrderNotes, findings);
        var attribution = AttributionReader.Read(request.AffiliateAttribution, findings);
        return findings.Result(() =>
            new CheckoutCommand.Create(owner, currency, items, buyer, address, contact, request.Locale, null)
            {
                FulfillmentGroups = groups ?? [],
                AgentInterventions = CapabilitiesReader.Interventions(request.Capabilities),
                AgentExtensions = CapabilitiesReader.Extensions(request.Capabilities),
                DiscountCodes = codes,
                Notes = request.OrderNotes,
                Attribution = attribution,
                CartId = cart,
            }
        );
    }

    public static AcpRead<CheckoutCommand.Update> Update(CheckoutSessionUpdateRequest request, JsonElement body)
    {
        var findings = new Findings();
        var items = ItemReader.ReadChanged(request.LineItems, ClearedParts.IsNull(body, "line_items"), findings);
        var buyer = PartyReader.Buyer(request.Buyer, findings);
        var groups = GroupReader.Read(request.FulfillmentGroups, findings);
        var details = GroupReader.Details(request.FulfillmentDetails, request.FulfillmentGroups, findings);
        var address = PartyReader.Address(details, findings);
        var contact = PartyReader.Contact(details, findings);
        var choices = OptionReader.Choices(
            request.SelectedFulfillmentOptions?.Select(option => (option?.Type, option?.OptionId, option?.ItemIds)),
            findings
        );
        var codes = DiscountReader.Codes(request.Discounts, request.Coupons, body, findings);
        CheckNotes(request.OrderNotes, findings);
        return findings.Result(() =>
            new CheckoutCommand.Update(items, buyer, address, contact)
            {
                FulfillmentChoices = choices,
                FulfillmentGroups = groups,
                DiscountCodes = codes,
                Notes = request.OrderNotes,
                Cleared = ClearedParts.Of(body),
            }
        );
    }

    public static AcpRead<CheckoutCommand.Complete> Complete(CheckoutSessionCompleteRequest request, AcpShop shop)
    {
        var findings = new Findings();
        var payment = PaymentReader.Read(request.PaymentData, shop, findings);
        var buyer = PartyReader.Buyer(request.Buyer, findings);
        var authentication = AuthenticationReader.Read(request.AuthenticationResult, findings);
        CheckNotes(request.OrderNotes, findings);
        var attribution = AttributionReader.Read(request.AffiliateAttribution, findings);
        return findings.Result(() =>
            new CheckoutCommand.Complete(payment!, buyer, ExpectedTotal: null)
            {
                Notes = request.OrderNotes,
                Attribution = attribution,
                Authentication = authentication,
            }
        );
    }

    private static Currency RequiredCurrency(string? code, Findings findings)
    {
        if (findings.Requires(code, "$.currency") && !Currency.TryParse(code, out _))
        {
            findings.Invalid("The currency must be a three-letter ISO 4217 code such as usd.", "$.currency");
        }

        return Currency.TryParse(code, out var currency) ? currency : default;
    }

    private static void CheckNotes(string? notes, Findings findings)
    {
        if (notes is { Length: > MaxOrderNotes })
        {
            findings.Invalid($"At most {MaxOrderNotes} characters.", "$.order_notes");
        }
    }
}
