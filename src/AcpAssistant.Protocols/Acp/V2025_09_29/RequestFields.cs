using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>The field names of this version's requests.</summary>
internal static class RequestFields
{
    public static readonly KnownFields Buyer = KnownFields.Of("first_name", "last_name", "email", "phone_number");

    public static readonly KnownFields PaymentData = KnownFields
        .Of("token", "provider")
        .With("billing_address", SharedFields.Address);

    public static readonly KnownFields Create = KnownFields
        .Of()
        .With("buyer", Buyer)
        .With("items", SharedFields.Item(KnownFields.Of("id")))
        .With("fulfillment_address", SharedFields.Address);

    public static readonly KnownFields Update = Create.With("fulfillment_option_id");

    public static readonly KnownFields Complete = KnownFields
        .Of()
        .With("buyer", Buyer)
        .With("payment_data", PaymentData);

    private static readonly KnownFields Cancel = KnownFields.Of();

    public static KnownFields Of(AcpOperation operation) =>
        operation switch
        {
            AcpOperation.Create => Create,
            AcpOperation.Update => Update,
            AcpOperation.Complete => Complete,
            _ => Cancel,
        };
}
