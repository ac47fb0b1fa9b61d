namespace AcpAssistant.Commerce.Payments;

/// <summary>Pages of the payment service provider on which a person pays; no card data ever reaches this program.</summary>
public interface IHostedPayments
{
    /// <summary>Opens a page for one payment. The same key always means the same page: repeated, it answers the first one.</summary>
    /// <param name="request">What is paid.</param>
    /// <param name="cancellationToken">Giving up means that nobody knows whether there is a page, not that there is none.</param>
    Task<HostedStart> OpenAsync(HostedRequest request, CancellationToken cancellationToken);

    /// <summary>What became of a page, read anew at the provider.</summary>
    Task<HostedState> FindAsync(HostedReference page, CancellationToken cancellationToken);

    /// <summary>Closes a page so that nobody can pay on it any more, and answers what it has come to: it may have been paid before.</summary>
    Task<HostedState> CloseAsync(HostedReference page, CancellationToken cancellationToken);
}
