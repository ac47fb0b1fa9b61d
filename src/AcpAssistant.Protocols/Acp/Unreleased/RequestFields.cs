using AcpAssistant.Protocols.Acp.Shared;
using Earlier = AcpAssistant.Protocols.Acp.V2026_04_17.RequestFields;

namespace AcpAssistant.Protocols.Acp.Unreleased;

/// <summary>The field names of requests: those of 2026-04-17 and what is added.</summary>
internal static class RequestFields
{
    private static readonly KnownFields Items = SharedFields.Item(
        KnownFields
            .Of("id", "name", "unit_amount")
            .With(
                "suggested_price",
                KnownFields
                    .Of("amount", "observed_at")
                    .With("source", KnownFields.Of("feed_id", "channel", "feed_update_id", "updated_at"))
            )
    );

    public static KnownFields Of(AcpOperation operation) =>
        operation switch
        {
            AcpOperation.Create => Earlier.Create.With("line_items", Items),
            AcpOperation.Update => Earlier.Update.With("line_items", Items),
            AcpOperation.Complete => Earlier.Complete.With(
                "fulfillment_details",
                SharedFields.FulfillmentDetails(Earlier.Address)
            ),
            _ => SharedFields.Cancel,
        };
}
