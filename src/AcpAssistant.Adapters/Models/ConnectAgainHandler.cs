namespace AcpAssistant.Adapters.Models;

/// <summary>Tries once more when no connection came about. A request that may have reached the server is never sent again: it costs money and may be answered already.</summary>
internal sealed class ConnectAgainHandler : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException problem)
            when (problem.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
