using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Server.Pages;

namespace AcpAssistant.Server.Checkout;

/// <summary>Items and totals of a session, as part of a page.</summary>
public sealed record CheckoutBasket(CheckoutSession Session, PageLanguage Language);
