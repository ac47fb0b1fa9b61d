namespace AcpAssistant.Commerce.Marketing;

/// <summary>A decision with the address it is about: the state of a customer's subscription from then on.</summary>
/// <param name="Channel">Such as "email".</param>
/// <param name="Contact">E-mail address or telephone number, in one spelling.</param>
/// <param name="OptedIn">False: nothing may be sent.</param>
public sealed record MarketingConsent(string Channel, string Contact, bool OptedIn);
