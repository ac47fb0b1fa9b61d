using System.Collections.Immutable;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;

namespace AcpAssistant.Protocols.Acp;

/// <summary>An order with all that is told about it: as it stands now, the session it came from, and what was sent back.</summary>
/// <param name="Order">The order.</param>
/// <param name="Session">The session that it came from.</param>
/// <param name="Returns">Its returns, oldest first.</param>
public sealed record AcpOrder(Order Order, CheckoutSession Session, ImmutableArray<ReturnRequest> Returns);
