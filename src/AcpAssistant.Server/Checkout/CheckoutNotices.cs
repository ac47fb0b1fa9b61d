using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Server.Checkout;

/// <summary>What the checkout's messages say in the page's language.</summary>
internal static class CheckoutNotices
{
    private const string TotalsPath = "$.totals";

    /// <summary>The text; null for what the page shows by itself.</summary>
    public static string? TextOf(CheckoutMessage message, CheckoutTexts texts) =>
        message.Code is { } code && texts.Codes.TryGetValue(code, out var own) ? own
        : message.Kind == CheckoutMessageKind.Info
        && !string.Equals(message.Param, TotalsPath, StringComparison.Ordinal)
        && message.Content.Contains("payment page", StringComparison.Ordinal)
            ? texts.PageLeft
        : message.Content;
}
