using AcpAssistant.Protocols.Acp.Shared;
using Checkout = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Reads a buyer of the versions before 2026-01-30, which require both names.</summary>
internal static class NamedBuyer
{
    public static Checkout.Buyer? Read(Buyer? buyer, Findings findings)
    {
        if (buyer is not null)
        {
            findings.Requires(buyer.FirstName, "$.buyer.first_name");
            findings.Requires(buyer.LastName, "$.buyer.last_name");
        }

        return PartyReader.Buyer(buyer, findings);
    }
}
