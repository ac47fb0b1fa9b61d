namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>Up to which message a shopper's window has fetched what people in support wrote.</summary>
public interface IReadReceiptStore
{
    /// <summary>Records that everything up to a message was fetched; never goes back.</summary>
    Task SetFetchedAsync(string conversationId, long sequence, CancellationToken cancellationToken);

    /// <summary>Sequence of the last message fetched; 0 when none was.</summary>
    Task<long> FetchedAsync(string conversationId, CancellationToken cancellationToken);
}
