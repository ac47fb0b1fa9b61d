using System.Collections.Immutable;
using AcpAssistant.Commerce.Orders;
using AcpAssistant.Commerce.Returns;
using AcpAssistant.Server.Demo;

namespace AcpAssistant.Server.Orders;

/// <summary>An order for the person whose it is.</summary>
/// <param name="Site">Around it.</param>
/// <param name="Order">The order.</param>
/// <param name="Returns">Its returns, oldest first.</param>
/// <param name="SupportEmail">Whom to write to.</param>
public sealed record OrderPage(SitePage Site, Order Order, ImmutableArray<ReturnRequest> Returns, string SupportEmail);
