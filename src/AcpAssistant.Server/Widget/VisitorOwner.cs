using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Chat;

namespace AcpAssistant.Server.Widget;

/// <summary>Whose checkout it is, from the visitor's secret token.</summary>
internal static class VisitorOwner
{
    /// <summary>The owner; null when the request carries no token.</summary>
    public static CheckoutOwner? Of(HttpRequest request) =>
        VisitorTokens.Read(request) is { } hash ? CheckoutOwner.Visitor(hash) : null;
}
