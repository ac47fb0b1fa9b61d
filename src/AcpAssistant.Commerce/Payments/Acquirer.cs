namespace AcpAssistant.Commerce.Payments;

/// <summary>The bank that takes the shop's payments, as 3-D Secure names it; public.</summary>
/// <param name="Bin">At most 11 digits.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="MerchantId">The shop's number there, at most 35 characters.</param>
/// <param name="MerchantName">The shop's name there, at most 40 characters.</param>
/// <param name="RequestorId">Where a directory server asks for one; null otherwise.</param>
public sealed record Acquirer(string Bin, string Country, string MerchantId, string MerchantName, string? RequestorId);
