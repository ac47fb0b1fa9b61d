namespace AcpAssistant.Commerce.Checkout;

/// <summary>Whom the carrier may contact (ACP <c>fulfillment_details.name, phone_number, email</c>).</summary>
public sealed record FulfillmentContact(string? Name, string? PhoneNumber, string? Email);
