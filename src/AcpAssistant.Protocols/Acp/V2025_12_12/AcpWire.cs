using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using Domain = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_12_12;

/// <summary>Version 2025-12-12: delivery details instead of an address, options chosen per item, reasons for canceling.</summary>
internal class AcpWire : IAcpWire
{
    private static readonly AcpPaths Paths = new(
        ("$.line_items", "$.items"),
        ("$.selected_fulfillment_options[*].option_id", "$.selected_fulfillment_options[*].shipping.option_id"),
        ("$.selected_fulfillment_options[*].item_ids", "$.selected_fulfillment_options[*].shipping.item_ids"),
        ("$.payment_data.instrument.credential.token", "$.payment_data.token")
    );

    /// <inheritdoc/>
    public virtual string Version => "2025-12-12";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => [];

    /// <inheritdoc/>
    public int IdempotencyConflictStatus => 409;

    /// <inheritdoc/>
    public bool RequiresIdempotencyKey => false;

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20251212.Default.CheckoutSessionCreateRequest)
            .Then(request => RequestReader.Create(request, owner, shop))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body) =>
        RequestJson
            .Read(body, AcpJson20251212.Default.CheckoutSessionUpdateRequest)
            .Then(request => RequestReader.Update(request, body))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20251212.Default.CheckoutSessionCompleteRequest)
            .Then(request => RequestReader.Complete(request, shop))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body) =>
        body is { } json
            ? RequestJson.Read(json, AcpJson20251212.Default.CancelSessionRequest).Then(IntentTraceReader.Cancel)
            : new AcpRead<CheckoutCommand.Cancel>.Ok(new CheckoutCommand.Cancel());

    /// <inheritdoc/>
    public string? UnknownField(AcpOperation operation, JsonElement body) =>
        RequestFields.Of(operation).FirstUnknown(body);

    /// <inheritdoc/>
    public string? RequestPath(string? path) => Paths.Of(path);

    /// <inheritdoc/>
    public virtual string WriteSession(Domain.CheckoutSession session, AcpShop shop) =>
        JsonSerializer.Serialize(SessionMapper.ToWire(session, shop), AcpJson20251212.Default.CheckoutSession);

    /// <inheritdoc/>
    public string WriteOrder(AcpOrder order, AcpShop shop) =>
        OrderJson.Write(V2025_09_29.OrderMapper.ToWire(order.Order, order.Session, shop));

    /// <inheritdoc/>
    public string WriteOrderEvent(string name, AcpOrder order, AcpShop shop) =>
        OrderJson.Write(name, V2025_09_29.OrderEventMapper.ToWire(order, shop));
}
