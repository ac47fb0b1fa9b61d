using AcpAssistant.Adapters.Payments.Sandbox;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Payments;
using AcpAssistant.Server.Widget;

namespace AcpAssistant.Server.Hosting;

/// <summary>The sandbox's cards, as long as the sandbox is the gateway.</summary>
internal sealed class SandboxTestCards(IPaymentGateway gateway, IIdGenerator ids) : ITestCards
{
    private const string HandlerId = "card_tokenized";
    private const string Separator = " — ";

    private readonly bool _sandbox = string.Equals(gateway.Name, "sandbox", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<TestCard> All { get; } =
        string.Equals(gateway.Name, "sandbox", StringComparison.Ordinal)
            ? [.. SandboxCards.All.Select(ToTestCard)]
            : [];

    /// <inheritdoc/>
    public PaymentInstrument? Mint(string cardId) =>
        _sandbox && SandboxCards.Mint(cardId, ids) is { } token ? new PaymentInstrument(HandlerId, token, "spt") : null;

    private static TestCard ToTestCard(SandboxCard card)
    {
        var parts = card.Label.Split(Separator, 2);
        return new TestCard(card.Id, parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
