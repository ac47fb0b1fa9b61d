namespace AcpAssistant.Commerce.Pricing;

/// <summary>One line of a price breakdown.</summary>
/// <param name="Type">What it is.</param>
/// <param name="DisplayText">English name for people.</param>
/// <param name="Amount">Minor units of the session's or order's currency; never negative.</param>
public sealed record Total(TotalType Type, string DisplayText, long Amount);
