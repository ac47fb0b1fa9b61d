namespace AcpAssistant.Assistant.Helpdesk;

/// <summary>Where people in support work: local tickets in our own database, or Zendesk.</summary>
public interface IHelpdesk
{
    /// <summary>"local" or the product's name, for the start-up table.</summary>
    string Name { get; }

    /// <summary>Opens a ticket; the same <see cref="HandOffSummary.ConversationId"/> and reason again answers the open ticket instead of a second one.</summary>
    Task<Ticket> OpenAsync(HandOffSummary summary, CancellationToken cancellationToken);

    /// <summary>Adds what the shopper wrote after the hand-over.</summary>
    Task AddCustomerMessageAsync(string ticketId, string text, CancellationToken cancellationToken);
}
