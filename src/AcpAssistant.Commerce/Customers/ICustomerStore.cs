namespace AcpAssistant.Commerce.Customers;

/// <summary>The shop's customers by e-mail address.</summary>
public interface ICustomerStore
{
    /// <summary>The customer, or null.</summary>
    Task<Customer?> FindAsync(EmailAddress email, CancellationToken cancellationToken);

    /// <summary>Adds customers or replaces those with the same e-mail address.</summary>
    Task UpsertAsync(IReadOnlyList<Customer> customers, CancellationToken cancellationToken);
}
