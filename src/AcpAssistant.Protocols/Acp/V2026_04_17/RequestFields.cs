using AcpAssistant.Protocols.Acp.Shared;
using Earlier = AcpAssistant.Protocols.Acp.V2026_01_30.RequestFields;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>The field names of this version's requests: those of 2026-01-30, notes, consents, and a company in addresses.</summary>
internal static class RequestFields
{
    public static readonly KnownFields Address = SharedFields.Address.With("company");

    public static readonly KnownFields Create = Earlier
        .Create.With("order_notes")
        .With("fulfillment_details", SharedFields.FulfillmentDetails(Address))
        .With("fulfillment_groups", Earlier.Groups(Address));

    public static readonly KnownFields Update = Earlier
        .Update.With("order_notes")
        .With("fulfillment_details", SharedFields.FulfillmentDetails(Address))
        .With("fulfillment_groups", Earlier.Groups(Address));

    public static readonly KnownFields Complete = Earlier
        .Complete.With("order_notes")
        .With("marketing_consents", KnownFields.Of("channel", "opted_in"))
        .With("payment_data", Earlier.PaymentData(Address));

    public static readonly KnownFields Cart = KnownFields
        .Of()
        .With("line_items", Earlier.Create["line_items"])
        .With("buyer", Earlier.Create["buyer"]);

    public static readonly KnownFields NewCart = Cart.With("locale");

    public static KnownFields Of(AcpOperation operation) =>
        operation switch
        {
            AcpOperation.Create => Create,
            AcpOperation.Update => Update,
            AcpOperation.Complete => Complete,
            _ => SharedFields.Cancel,
        };
}
