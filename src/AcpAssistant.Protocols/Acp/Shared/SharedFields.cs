namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>The field names of objects that several versions share.</summary>
internal static class SharedFields
{
    public static readonly KnownFields Address = KnownFields.Of(
        "name",
        "line_one",
        "line_two",
        "city",
        "state",
        "country",
        "postal_code"
    );

    public static readonly KnownFields AffiliateAttribution = KnownFields
        .Of(
            "provider",
            "token",
            "publisher_id",
            "campaign_id",
            "creative_id",
            "sub_id",
            "issued_at",
            "expires_at",
            "metadata",
            "touchpoint"
        )
        .With("source", KnownFields.Of("type", "url"));

    public static readonly KnownFields AuthenticationResult = KnownFields
        .Of("outcome")
        .With(
            "outcome_details",
            KnownFields.Of("three_ds_cryptogram", "electronic_commerce_indicator", "transaction_id", "version")
        );

    /// <summary>The schema leaves both objects open.</summary>
    public static readonly KnownFields Cancel = KnownFields.Anything;

    /// <summary>The spellings of an item that are never refused, whatever the schema knows.</summary>
    public static KnownFields Item(KnownFields item) => item.With("quantity").With("item", item.With("quantity"));

    public static KnownFields FulfillmentDetails(KnownFields address) =>
        KnownFields.Of("name", "phone_number", "email").With("address", address);
}
