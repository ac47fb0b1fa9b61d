namespace AcpAssistant.Commerce.Customers;

/// <summary>A means of payment on file: the shop's id, its kind (credit_card, gift_card, paypal) and how to name it to its owner.</summary>
/// <param name="Id">The shop's id.</param>
/// <param name="Kind">credit_card, gift_card, paypal or another word of the source.</param>
/// <param name="Display">Such as "Mastercard ending in 9212".</param>
/// <param name="Balance">Only for gift cards.</param>
public sealed record StoredPaymentMethod(string Id, string Kind, string Display, Money? Balance);
