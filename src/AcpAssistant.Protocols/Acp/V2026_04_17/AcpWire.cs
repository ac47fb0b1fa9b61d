using System.Text.Json;
using AcpAssistant.Commerce.Checkout;
using Domain = AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp.V2026_04_17;

/// <summary>Version 2026-04-17.</summary>
internal sealed class AcpWire : IAcpWire
{
    public const string VersionText = "2026-04-17";

    /// <inheritdoc/>
    public string Version => VersionText;

    /// <inheritdoc/>
    public int IdempotencyConflictStatus => 422;

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner) =>
        AcpJson
            .Read(body, AcpJson.Default.CheckoutSessionCreateRequest)
            .Then(request => RequestReader.Create(request, owner));

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body) =>
        AcpJson
            .Read(body, AcpJson.Default.CheckoutSessionUpdateRequest)
            .Then(request => RequestReader.Update(request, body));

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop) =>
        AcpJson
            .Read(body, AcpJson.Default.CheckoutSessionCompleteRequest)
            .Then(request => RequestReader.Complete(request, shop));

    /// <inheritdoc/>
    public AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body) =>
        body is { } json
            ? AcpJson.Read(json, AcpJson.Default.CancelSessionRequest).Then(IntentTraceReader.Cancel)
            : new AcpRead<CheckoutCommand.Cancel>.Ok(new CheckoutCommand.Cancel());

    /// <inheritdoc/>
    public string WriteSession(Domain.CheckoutSession session, AcpShop shop) =>
        JsonSerializer.Serialize(AcpMapper.ToWire(session, shop), AcpJson.Default.CheckoutSession);
}
