using System.Text.Json;
using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Carts;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using AcpAssistant.Protocols.Acp.V2026_01_30;

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
    public override AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop) =>
        CartOf(body) is { } cart
            ? RequestJson
                .Read(body, AcpJson20260130.Default.CheckoutSessionCreateRequest)
                .Then(request =>
                    RequestReader.Create(
                        request with
                        {
                            Currency = request.Currency ?? shop.Currency.Code,
                        },
                        body,
                        owner,
                        cart
                    )
                )
            : base.ReadCreate(body, owner, shop);

    /// <inheritdoc/>
    public override AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        base.ReadComplete(body, shop)
            .Then(command =>
                ConsentReader
                    .Read(body)
                    .Then<CheckoutCommand.Complete>(consents => new AcpRead<CheckoutCommand.Complete>.Ok(
                        command with
                        {
                            Consents = consents,
                        }
                    ))
            );

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

    // The specification puts off how a session is started from a cart; this is our reading, and strict shops refuse the
    // field like every other that the schema doesn't know.
    private static CartId? CartOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("cart_id", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } text
            ? new CartId(text)
            : null;
}
