using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Turns request bodies into commands: unknown fields are tolerated, required ones demanded. Only <c>capabilities</c> may be absent although the schema requires it: the specification's own example of two items leaves it out, and nothing rests on it.</summary>
internal static class RequestReader
{
    private const int MaxOrderNotes = 5000;

    public static AcpRead<CheckoutCommand.Create> Create(CheckoutSessionCreateRequest request, CheckoutOwner owner)
    {
        var findings = new Findings();
        var items = RequiredItems(request.LineItems, findings);
        var currency = RequiredCurrency(request.Currency, findings);
        var buyer = PartyReader.Buyer(request.Buyer, findings);
        var address = PartyReader.Address(request.FulfillmentDetails, findings);
        var contact = PartyReader.Contact(request.FulfillmentDetails, findings);
        CheckNotes(request.OrderNotes, findings);
        return findings.Result(() =>
            new CheckoutCommand.Create(owner, currency, items, buyer, address, contact, request.Locale, null)
            {
                AgentInterventions = CapabilitiesReader.Interventions(request.Capabilities),
                Notes = request.OrderNotes,
            }
        );
    }

    public static AcpRead<CheckoutCommand.Update> Update(CheckoutSessionUpdateRequest request, JsonElement body)
    {
        var findings = new Findings();
        ImmutableArray<ItemRequest>? items =
            request.LineItems is { } wanted ? ItemReader.Read(wanted, findings)
            : ClearedParts.IsNull(body, "line_items") ? []
            : null;
        var buyer = PartyReader.Buyer(request.Buyer, findings);
        var address = PartyReader.Address(request.FulfillmentDetails, findings);
        var contact = PartyReader.Contact(request.FulfillmentDetails, findings);
        var option = OptionId(request.SelectedFulfillmentOptions, findings);
        CheckNotes(request.OrderNotes, findings);
        return findings.Result(() =>
            new CheckoutCommand.Update(items, buyer, address, contact, option)
            {
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
        CheckNotes(request.OrderNotes, findings);
        return findings.Result(() =>
            new CheckoutCommand.Complete(payment!, buyer, ExpectedTotal: null) { Notes = request.OrderNotes }
        );
    }

    private static ImmutableArray<ItemRequest> RequiredItems(IReadOnlyList<RequestItem?>? items, Findings findings)
    {
        if (items is { Count: > 0 })
        {
            return ItemReader.Read(items, findings);
        }

        findings.Missing("$.line_items");
        return [];
    }

    private static Currency RequiredCurrency(string? code, Findings findings)
    {
        if (findings.Requires(code, "$.currency") && !Currency.TryParse(code, out _))
        {
            findings.Invalid("The currency must be a three-letter ISO 4217 code such as usd.", "$.currency");
        }

        return Currency.TryParse(code, out var currency) ? currency : default;
    }

    // One way of delivery per session: several selections are fine as long as they choose the same option.
    private static string? OptionId(IReadOnlyList<SelectedFulfillmentOption?>? selected, Findings findings)
    {
        const string path = "$.selected_fulfillment_options";
        string? chosen = null;
        for (var index = 0; index < (selected?.Count ?? 0); index++)
        {
            var option = selected![index];
            if (!findings.Requires(option?.OptionId, $"{path}[{index}].option_id"))
            {
                return null;
            }

            if (option.Type is not (null or "shipping"))
            {
                findings.Add(AcpError.Unsupported("Only shipping is offered.", $"{path}[{index}].type"));
            }

            if (chosen is not null && !string.Equals(chosen, option.OptionId, StringComparison.Ordinal))
            {
                findings.Add(
                    AcpError.Unsupported(
                        "All items of a session are delivered the same way.",
                        $"{path}[{index}].option_id"
                    )
                );
            }

            chosen = option.OptionId;
        }

        return chosen;
    }

    private static void CheckNotes(string? notes, Findings findings)
    {
        if (notes is { Length: > MaxOrderNotes })
        {
            findings.Invalid($"At most {MaxOrderNotes} characters.", "$.order_notes");
        }
    }
}
