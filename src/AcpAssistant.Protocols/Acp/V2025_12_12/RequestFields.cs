using AcpAssistant.Protocols.Acp.Shared;
using Earlier = AcpAssistant.Protocols.Acp.V2025_09_29.RequestFields;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>The field names of this version's requests; the same in 2026-01-16.</summary>
internal static class RequestFields
{
    private static readonly KnownFields Selected = KnownFields.Of("option_id", "item_ids");

    private static readonly KnownFields Session = KnownFields
        .Of()
        .With("buyer", Earlier.Buyer)
        .With("items", SharedFields.Item(KnownFields.Of("id")))
        .With("fulfillment_details", SharedFields.FulfillmentDetails(SharedFields.Address));

    public static readonly KnownFields Create = Session.With(
        "affiliate_attribution",
        SharedFields.AffiliateAttribution
    );

    public static readonly KnownFields Update = Session.With(
        "selected_fulfillment_options",
        KnownFields.Of("type").With("shipping", Selected).With("digital", Selected)
    );

    public static readonly KnownFields Complete = Earlier
        .Complete.With("authentication_result", SharedFields.AuthenticationResult)
        .With("affiliate_attribution", SharedFields.AffiliateAttribution);

    public static KnownFields Of(AcpOperation operation) =>
        operation switch
        {
            AcpOperation.Create => Create,
            AcpOperation.Update => Update,
            AcpOperation.Complete => Complete,
            _ => SharedFields.Cancel,
        };
}
