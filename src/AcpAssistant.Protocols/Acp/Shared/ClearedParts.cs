using System.Text.Json;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Tells null from absent in an update (checkout RFC §6.2): null clears, absent leaves alone. A record can't tell, the JSON can.</summary>
internal static class ClearedParts
{
    public static CheckoutParts Of(JsonElement body)
    {
        var cleared = CheckoutParts.None;
        cleared |= IsNull(body, "buyer") ? CheckoutParts.Buyer : CheckoutParts.None;
        cleared |= IsNull(body, "order_notes") ? CheckoutParts.Notes : CheckoutParts.None;
        cleared |= IsNullOrEmptyArray(body, "selected_fulfillment_options")
            ? CheckoutParts.Fulfillment
            : CheckoutParts.None;
        cleared |= IsNullOrEmptyArray(body, "fulfillment_groups")
            ? CheckoutParts.FulfillmentGroups
            : CheckoutParts.None;
        if (IsNull(body, "fulfillment_details"))
        {
            return cleared | CheckoutParts.Address | CheckoutParts.Contact;
        }

        return body.TryGetProperty("fulfillment_details", out var details) && IsNull(details, "address")
            ? cleared | CheckoutParts.Address
            : cleared;
    }

    public static bool IsNull(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    private static bool IsNullOrEmptyArray(JsonElement body, string name) =>
        IsNull(body, name)
        || (
            body.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Array
            && value.GetArrayLength() == 0
        );
}
