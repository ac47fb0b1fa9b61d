using System.Text.Json;
using AcpAssistant.Commerce.Checkout;

namespace AcpAssistant.Protocols.Acp;

/// <summary>One version of the protocol: how its JSON is read into commands and how sessions are written. Implementations keep no state.</summary>
public interface IAcpWire
{
    /// <summary>The value of the <c>API-Version</c> header that asks for it.</summary>
    string Version { get; }

    /// <summary>HTTP status for a key that was used with another body: 422 from 2026-04-17 on, 409 before.</summary>
    int IdempotencyConflictStatus { get; }

    /// <summary>Reads the body of a create request.</summary>
    AcpRead<CheckoutCommand.Create> ReadCreate(JsonElement body, CheckoutOwner owner);

    /// <summary>Reads the body of an update request: absent = unchanged, null = clear.</summary>
    AcpRead<CheckoutCommand.Update> ReadUpdate(JsonElement body);

    /// <summary>Reads the body of a complete request; the payment handler must be one of the shop's.</summary>
    AcpRead<CheckoutCommand.Complete> ReadComplete(JsonElement body, AcpShop shop);

    /// <summary>Reads the body of a cancel request; null when there is none.</summary>
    AcpRead<CheckoutCommand.Cancel> ReadCancel(JsonElement? body);

    /// <summary>The session's JSON text.</summary>
    string WriteSession(CheckoutSession session, AcpShop shop);
}
