using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Customers;

namespace AcpAssistant.Adapters.Storage.Stores;

/// <summary>Customers.</summary>
internal sealed class SqlCustomerStore(Database database) : ICustomerStore
{
    /// <inheritdoc/>
    public async Task<Customer?> FindAsync(EmailAddress email, CancellationToken cancellationToken)
    {
        var body = await database.ReadAsync(
            scope => scope.FirstAsync<string>("SELECT body FROM customers WHERE email = @Value", new { email.Value }),
            cancellationToken
        );
        return body is null ? null : StorageJson.Read<Customer>(body);
    }

    /// <inheritdoc/>
    public Task UpsertAsync(IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        List<object?[]> rows =
        [
            .. customers
                .GroupBy(customer => customer.Email)
                .Select(group => group.Last())
                .OrderBy(customer => customer.Email.Value, StringComparer.Ordinal)
                .Select(customer => new object?[] { customer.Email.Value, StorageJson.Write(customer) }),
        ];
        return database.WriteAsync(
            scope =>
                scope
                    .Into("customers", "email", "body")
                    .RowsAsync(rows, "ON CONFLICT (email) DO UPDATE SET body = excluded.body"),
            cancellationToken
        );
    }
}
