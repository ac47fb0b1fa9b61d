using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>The field names of this version's requests.</summary>
internal static class RequestFields
{
    public static readonly KnownFields Create = KnownFields
        .Of("currency", "coupons", "locale", "timezone", "quote_id", "metadata")
        .With("buyer", Buyer)
        .With("line_items", SharedFields.Item(KnownFields.Of("id", "name", "unit_amount")))
        .With("fulfillment_details", SharedFields.FulfillmentDetails(SharedFields.Address))
        .With("capabilities", Capabilities)
        .With("fulfillment_groups", Groups(SharedFields.Address))
        .With("affiliate_attribution", SharedFields.AffiliateAttribution)
        .With("discounts", KnownFields.Of("codes"));

    public static readonly KnownFields Update = KnownFields
        .Of("coupons")
        .With("buyer", Buyer)
        .With("line_items", SharedFields.Item(KnownFields.Of("id", "name", "unit_amount")))
        .With("fulfillment_details", SharedFields.FulfillmentDetails(SharedFields.Address))
        .With("fulfillment_groups", Groups(SharedFields.Address))
        .With("selected_fulfillment_options", KnownFields.Of("type", "option_id", "item_ids"))
        .With("discounts", KnownFields.Of("codes"));

    public static readonly KnownFields Complete = KnownFields
        .Of()
        .With("buyer", Buyer)
        .With("payment_data", PaymentData(SharedFields.Address))
        .With("authentication_result", SharedFields.AuthenticationResult)
        .With("affiliate_attribution", SharedFields.AffiliateAttribution)
        .With(
            "risk_signals",
            KnownFields.Of("ip_address", "user_agent", "accept_language", "session_id", "device_fingerprint")
        );

    private static KnownFields Buyer =>
        KnownFields
            .Of(
                "first_name",
                "last_name",
                "full_name",
                "email",
                "phone_number",
                "customer_id",
                "account_type",
                "authentication_status"
            )
            .With("company", KnownFields.Of("name", "tax_id", "department", "cost_center"))
            .With("loyalty", KnownFields.Of("tier", "points_balance", "member_since"))
            .With(
                "tax_exemption",
                KnownFields.Of("certificate_id", "certificate_type", "exempt_regions", "expires_at")
            );

    // Unknown capability values must not stop a purchase (capability RFC §6.4), and neither do unknown names.
    private static KnownFields Capabilities => KnownFields.Anything;

    public static KnownFields Of(AcpOperation operation) =>
        operation switch
        {
            AcpOperation.Create => Create,
            AcpOperation.Update => Update,
            AcpOperation.Complete => Complete,
            _ => SharedFields.Cancel,
        };

    public static KnownFields Groups(KnownFields address) =>
        KnownFields
            .Of("id", "item_ids", "destination_type", "location_id", "instructions")
            .With("fulfillment_details", SharedFields.FulfillmentDetails(address));

    // The instrument is open: its fields are the handler's business.
    public static KnownFields PaymentData(KnownFields address) =>
        KnownFields
            .Of("handler_id", "instrument", "purchase_order_number", "payment_terms", "due_date", "approval_required")
            .With("billing_address", address);
}
