using AcpAssistant.Server.Demo;

namespace AcpAssistant.Server.Orders;

/// <summary>The question whose order it is.</summary>
/// <param name="Site">Around it.</param>
/// <param name="Number">The number in the address, whether there is such an order or not.</param>
/// <param name="Problem">Why the last answer wasn't enough; null at first.</param>
public sealed record OrderProofPage(SitePage Site, string Number, string? Problem);
