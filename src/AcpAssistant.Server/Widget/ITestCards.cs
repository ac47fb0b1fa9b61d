using AcpAssistant.Commerce.Payments;

namespace AcpAssistant.Server.Widget;

/// <summary>The sandbox's test cards, when the sandbox is the gateway. The widget never sees a token.</summary>
public interface ITestCards
{
    /// <summary>In the order shown; empty when real money is taken.</summary>
    IReadOnlyList<TestCard> All { get; }

    /// <summary>A fresh token of the card; null when there is no such card.</summary>
    PaymentInstrument? Mint(string cardId);
}
