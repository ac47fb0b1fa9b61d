using Checkout = AcpAssistant.Commerce.Checkout;
using Customers = AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Protocols.Acp.Shared;

/// <summary>Writes who buys and where it goes.</summary>
internal static class PartyMapper
{
    public static Buyer? ToWire(Checkout.Buyer? buyer) =>
        buyer is null
            ? null
            : new Buyer
            {
                FirstName = buyer.FirstName,
                LastName = buyer.LastName,
                FullName = buyer.FullName,
                Email = buyer.Email.Value,
                PhoneNumber = buyer.PhoneNumber,
            };

    /// <summary>The buyer for versions that know no full name and require the others: a name that isn't known is empty.</summary>
    public static Buyer? WithBothNames(Checkout.Buyer? buyer) =>
        ToWire(buyer) is { } written
            ? written with
            {
                FirstName = written.FirstName ?? "",
                LastName = written.LastName ?? "",
                FullName = null,
            }
            : null;

    public static Address? ToWire(Customers.Address? address) =>
        address is null
            ? null
            : new Address
            {
                Name = address.Name,
                LineOne = address.LineOne,
                LineTwo = address.LineTwo,
                City = address.City,
                State = address.State,
                Country = address.Country,
                PostalCode = address.PostalCode,
            };

    public static FulfillmentDetails? ToWire(Checkout.CheckoutSession session) =>
        session is { Contact: null, ShippingAddress: null }
            ? null
            : new FulfillmentDetails
            {
                Name = session.Contact?.Name,
                PhoneNumber = session.Contact?.PhoneNumber,
                Email = session.Contact?.Email,
                Address = ToWire(session.ShippingAddress),
            };
}
