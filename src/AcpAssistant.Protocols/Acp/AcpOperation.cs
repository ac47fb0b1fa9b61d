namespace AcpAssistant.Protocols.Acp;

/// <summary>The operations that change a session; requests and answers differ a little between them.</summary>
public enum AcpOperation
{
    /// <summary>POST /checkout_sessions.</summary>
    Create,

    /// <summary>POST /checkout_sessions/{id}.</summary>
    Update,

    /// <summary>POST /checkout_sessions/{id}/complete.</summary>
    Complete,

    /// <summary>POST /checkout_sessions/{id}/cancel.</summary>
    Cancel,
}
