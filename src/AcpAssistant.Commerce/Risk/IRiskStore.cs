namespace AcpAssistant.Commerce.Risk;

/// <summary>What earlier payments tell; they are written with the session's commit.</summary>
public interface IRiskStore
{
    /// <summary>Sessions marked for a subject since a moment, without <paramref name="except"/>.</summary>
    Task<int> CountAsync(string subject, DateTimeOffset since, SessionId except, CancellationToken cancellationToken);

    /// <summary>Whether the address has an order that wasn't canceled.</summary>
    Task<bool> HasOrderedAsync(EmailAddress email, CancellationToken cancellationToken);
}
