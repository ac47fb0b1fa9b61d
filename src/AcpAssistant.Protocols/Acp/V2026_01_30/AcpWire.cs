using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using Domain = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_01_30;

/// <summary>Version 2026-01-30: line items, currency and capabilities in requests, payment handlers, totals everywhere, warnings. The versions after it add to it.</summary>
internal class AcpWire : IAcpWire
{
    private static readonly SessionMapper Sessions = new("2026-01-30");

    /// <inheritdoc/>
    public virtual string Version => "2026-01-30";

    /// <inheritdoc/>
    public virtual ImmutableArray<string> Aliases => [];

    /// <inheritdoc/>
    public virtual int IdempotencyConflictStatus => 409;

    /// <inheritdoc/>
    public virtual bool RequiresIdempotencyKey => false;

    /// <summary>What writes sessions.</summary>
    protected virtual SessionMapper Mapper => Sessions;

    /// <inheritdoc/>
    public virtual AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20260130.Default.CheckoutSessionCreateRequest)
            .Then(request => RequestReader.Create(request, body, owner));

    /// <inheritdoc/>
    public virtual AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body) =>
        RequestJson
            .Read(body, AcpJson20260130.Default.CheckoutSessionUpdateRequest)
            .Then(request => RequestReader.Update(request, body));

    /// <inheritdoc/>
    public virtual AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20260130.Default.CheckoutSessionCompleteRequest)
            .Then(request => RequestReader.Complete(request, shop));

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body) =>
        body is { } json
            ? RequestJson.Read(json, AcpJson20260130.Default.CancelSessionRequest).Then(IntentTraceReader.Cancel)
            : new AcpRead<CheckoutCommand.Cancel>.Ok(new CheckoutCommand.Cancel());

    /// <inheritdoc/>
    public virtual string? UnknownField(AcpOperation operation, JsonElement body) =>
        RequestFields.Of(operation).FirstUnknown(body);

    /// <inheritdoc/>
    public string? RequestPath(string? path) => path;

    /// <inheritdoc/>
    public string WriteSession(Domain.CheckoutSession session, AcpShop shop) =>
        JsonSerializer.Serialize(Mapper.ToWire(session, shop), AcpJson20260130.Default.CheckoutSession);

    /// <inheritdoc/>
    public virtual string WriteOrder(AcpOrder order, AcpShop shop) =>
        OrderJson.Write(OrderMapper.ToWire(order.Order, order.Session, shop));

    /// <inheritdoc/>
    public virtual string WriteOrderEvent(string name, AcpOrder order, AcpShop shop) =>
        OrderJson.Write(name, V2025_09_29.OrderEventMapper.ToWire(order, shop));
}
