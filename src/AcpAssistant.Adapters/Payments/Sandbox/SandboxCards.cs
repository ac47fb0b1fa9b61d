using AcpAssistant.Commerce;

namespace AcpAssistant.Adapters.Payments.Sandbox;

/// <summary>The test cards of the demo, each with what it is good for.</summary>
public static class SandboxCards
{
    /// <summary>In the order shown; the first one is approved.</summary>
    public static IReadOnlyList<SandboxCard> All { get; } =
    [
        new("visa", "Visa 4242 — approved", "spt_test_visa"),
        new("mastercard", "Mastercard 4444 — approved", "spt_test_mastercard"),
        new("amex", "American Express 8431 — approved", "spt_test_amex"),
        new("declined", "Visa 0002 — declined", "spt_test_declined"),
        new("insufficient_funds", "Visa 9995 — insufficient funds", "spt_test_insufficient_funds"),
        new("three_d_secure", "Visa 3220 — asks for 3-D Secure", "spt_test_3ds"),
        new("lost_answer", "Visa 0259 — charged, but the answer is lost", "spt_test_timeout_after_capture"),
    ];

    /// <summary>A fresh token of a card that pays once; null when there is no such card.</summary>
    public static string? Mint(string cardId, IIdGenerator ids) =>
        All.FirstOrDefault(card => string.Equals(card.Id, cardId, StringComparison.Ordinal)) is { } card
            ? $"{card.Token}-{ids.NewSecret(16)}"
            : null;
}
