using System.Text.Json;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Protocols.Acp.Shared;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Version 2026-04-17: the shapes of 2026-01-30, and mandatory idempotency, orders with lines, resolutions of messages, names of payment handlers, order notes, consents, carts.</summary>
internal class AcpWire : V2026_01_30.AcpWire, ICartWire
{
    public const string VersionText = "2026-04-17";

    private static readonly SessionMapper Sessions = new();

    /// <inheritdoc/>
    public override string Version => VersionText;

    /// <inheritdoc/>
    public override int IdempotencyConflictStatus => 422;

    /// <inheritdoc/>
    public override bool RequiresIdempotencyKey => true;

    /// <inheritdoc/>
    protected override V2026_01_30.SessionMapper Mapper => Sessions;

    /// <inheritdoc/>
    public override string? UnknownField(AcpOperation operation, JsonElement body) =>
        RequestFields.Of(operation).FirstUnknown(body);

    /// <inheritdoc/>
    public override string WriteOrder(AcpOrder order, AcpShop shop) => OrderJson.Write(OrderMapper.ToWire(order, shop));

    /// <inheritdoc/>
    public override string WriteOrderEvent(string name, AcpOrder order, AcpShop shop) =>
        OrderJson.Write(name, OrderMapper.ForEvent(order, shop));

    /// <inheritdoc/>
    public AcpRead<CartContents> ReadNewCart(JsonElement body) => CartReader.New(body);

    /// <inheritdoc/>
    public AcpRead<CartContents> ReadCart(JsonElement body) => CartReader.Changed(body);

    /// <inheritdoc/>
    public string? UnknownCartField(JsonElement body, bool isNew) =>
        (isNew ? RequestFields.NewCart : RequestFields.Cart).FirstUnknown(body);

    /// <inheritdoc/>
    public string WriteCart(Commerce.Carts.Cart cart, AcpShop shop) =>
        JsonSerializer.Serialize(Sessions.ToWire(cart, shop), AcpJson20260417.Default.Cart);
}
