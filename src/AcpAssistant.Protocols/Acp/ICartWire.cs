using System.Text.Json;
using AcpAssistant.Commerce.Carts;

namespace AcpAssistant.Protocols.Acp;

/// <summary>A version of the protocol that has carts. Implementations keep no state.</summary>
public interface ICartWire
{
    /// <summary>Reads what a new cart shall hold.</summary>
    AcpRead<CartContents> ReadNewCart(JsonElement body);

    /// <summary>Reads what a cart shall hold from now on; the body is the whole of it.</summary>
    AcpRead<CartContents> ReadCart(JsonElement body);

    /// <summary>JSONPath of the first field that the version's schema doesn't know in the body of a new (or else a changed) cart, for strict shops; null when all are known.</summary>
    string? UnknownCartField(JsonElement body, bool isNew);

    /// <summary>The cart's JSON text.</summary>
    string WriteCart(Cart cart, AcpShop shop);
}
