namespace AcpAssistant.Commerce.Marketing;

/// <summary>A channel that the buyer may be asked about.</summary>
/// <param name="Channel">Such as "email" or "sms".</param>
/// <param name="DisplayText">What the buyer would consent to.</param>
/// <param name="PrivacyPolicyUrl">Absolute, or rooted at the shop; null = the shop's privacy policy.</param>
/// <param name="IsSubscribed">Whether the buyer gets it already.</param>
public sealed record ConsentOption(string Channel, string DisplayText, string? PrivacyPolicyUrl, bool IsSubscribed);
