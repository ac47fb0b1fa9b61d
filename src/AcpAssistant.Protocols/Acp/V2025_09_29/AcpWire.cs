using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using AcpAssistant.Protocols.Acp.Shared;
using Domain = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2025_09_29;

/// <summary>Version 2025-09-29, the first; OpenAI's guides write 2025-09-12 for the same shapes.</summary>
internal sealed class AcpWire : IAcpWire
{
    private static readonly AcpPaths Paths = new(
        ("$.line_items", "$.items"),
        ("$.fulfillment_details.address", "$.fulfillment_address"),
        ("$.fulfillment_details", "$.fulfillment_address"),
        ("$.selected_fulfillment_options[*].option_id", "$.fulfillment_option_id"),
        ("$.payment_data.instrument.credential.token", "$.payment_data.token")
    );

    /// <inheritdoc/>
    public string Version => "2025-09-29";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["2025-09-12"];

    /// <inheritdoc/>
    public int IdempotencyConflictStatus => 409;

    /// <inheritdoc/>
    public bool RequiresIdempotencyKey => false;

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20250929.Default.CheckoutSessionCreateRequest)
            .Then(request => RequestReader.Create(request, owner, shop))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body) =>
        RequestJson
            .Read(body, AcpJson20250929.Default.CheckoutSessionUpdateRequest)
            .Then(request => RequestReader.Update(request, body))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        RequestJson
            .Read(body, AcpJson20250929.Default.CheckoutSessionCompleteRequest)
            .Then(request => RequestReader.Complete(request, shop))
            .In(Paths);

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body) =>
        body is { ValueKind: not JsonValueKind.Object }
            ? new AcpRead<CheckoutCommand.Cancel>.Refused(AcpError.Invalid("The body must be a JSON object.", "$"))
            : new AcpRead<CheckoutCommand.Cancel>.Ok(new CheckoutCommand.Cancel());

    /// <inheritdoc/>
    public string? UnknownField(AcpOperation operation, JsonElement body) =>
        RequestFields.Of(operation).FirstUnknown(body);

    /// <inheritdoc/>
    public string? RequestPath(string? path) => Paths.Of(path);

    /// <inheritdoc/>
    public string WriteSession(Domain.CheckoutSession session, AcpShop shop) =>
        JsonSerializer.Serialize(SessionMapper.ToWire(session, shop), AcpJson20250929.Default.CheckoutSession);

    /// <inheritdoc/>
    public string WriteOrder(AcpOrder order, AcpShop shop) =>
        OrderJson.Write(V2025_09_29.OrderMapper.ToWire(order.Order, order.Session, shop));

    /// <inheritdoc/>
    public string WriteOrderEvent(string name, AcpOrder order, AcpShop shop) =>
        OrderJson.Write(name, V2025_09_29.OrderEventMapper.ToWire(order, shop));
}
