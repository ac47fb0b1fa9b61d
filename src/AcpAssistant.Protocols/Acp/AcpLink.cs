namespace AcpAssistant.Protocols.Acp;

/// <summary>A policy or contact page of the shop.</summary>
/// <param name="Type">terms_of_use, privacy_policy, return_policy, shipping_policy, contact_us, about_us, faq or support.</param>
/// <param name="Url">Absolute address.</param>
public sealed record AcpLink(string Type, string Url);
