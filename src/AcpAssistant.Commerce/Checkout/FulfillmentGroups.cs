using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Finds the groups that were asked for behind what was selected.</summary>
public static class FulfillmentGroups
{
    /// <summary>The group asked for that a selection carries out: the one of its kind with just its lines; null when none.</summary>
    public static FulfillmentChoice? AskedFor(FulfillmentSelection selection, CheckoutSession session) =>
        session.FulfillmentGroups.FirstOrDefault(group =>
            group.Type == selection.Type
            && selection.LineIds.SequenceEqual(
                session.Lines.Where(line => group.Names(line.Id, line.VariantId.Value)).Select(line => line.Id),
                StringComparer.Ordinal
            )
        );
}
