using System.Collections.Immutable;
using System.Text.Json;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp;

/// <summary>One version of the protocol: how its JSON is read into commands and how sessions are written. Implementations keep no state.</summary>
public interface IAcpWire
{
    /// <summary>The value of the <c>API-Version</c> header that asks for it.</summary>
    string Version { get; }

    /// <summary>Other values that ask for it; they are accepted and not advertised.</summary>
    ImmutableArray<string> Aliases { get; }

    /// <summary>HTTP status for a key that was used with another body: 422 from 2026-04-17 on, 409 before.</summary>
    int IdempotencyConflictStatus { get; }

    /// <summary>Whether a POST without <c>Idempotency-Key</c> is refused.</summary>
    bool RequiresIdempotencyKey { get; }

    /// <summary>Reads the body of a create request.</summary>
    AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner, AcpShop shop);

    /// <summary>Reads the body of an update request: absent = unchanged, null = clear.</summary>
    AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body);

    /// <summary>Reads the body of a complete request; the payment handler must be one of the shop's.</summary>
    AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop);

    /// <summary>Reads the body of a cancel request; null when there is none.</summary>
    AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body);

    /// <summary>JSONPath of the first field that the version's schema doesn't know, for strict shops; null when all are known.</summary>
    string? UnknownField(AcpOperation operation, JsonElement body);

    /// <summary>Where a request of this version says what the newest version says at <paramref name="path"/>; the domain's refusals speak of the newest.</summary>
    string? RequestPath(string? path);

    /// <summary>The session's JSON text.</summary>
    string WriteSession(CheckoutSession session, AcpShop shop);

    /// <summary>The order's JSON text, as it stands.</summary>
    string WriteOrder(AcpOrder order, AcpShop shop);

    /// <summary>The JSON text of a webhook that tells of the order; all of it, never what changed.</summary>
    /// <param name="name">What the receiver calls the event, such as order_create.</param>
    /// <param name="order">The order as it stands.</param>
    /// <param name="shop">The shop.</param>
    string WriteOrderEvent(string name, AcpOrder order, AcpShop shop);
}
