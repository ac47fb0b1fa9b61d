namespace AcpAssistant.Commerce.Payments.Authentication;

/// <summary>Keeps authentications.</summary>
public interface IAuthenticationStore
{
    /// <summary>Adds one.</summary>
    Task AddAsync(DelegatedAuthentication authentication, CancellationToken cancellationToken);

    /// <summary>The agent's authentication of that id, or null.</summary>
    Task<DelegatedAuthentication?> FindAsync(string id, string agent, CancellationToken cancellationToken);

    /// <summary>Saves the next state unless somebody saved another meanwhile; true when it did.</summary>
    Task<bool> SaveAsync(DelegatedAuthentication authentication, CancellationToken cancellationToken);

    /// <summary>Removes what expired before; answers how many there were.</summary>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
