using AcpAssistant.Commerce;
using AcpAssistant.Commerce.Customers;
using AcpAssistant.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

public sealed class SqliteCustomerStoreTests(SqliteFixture fixture)
    : CustomerStoreConformance(fixture),
        IClassFixture<SqliteFixture>;

public sealed class PostgreSqlCustomerStoreTests(PostgreSqlFixture fixture)
    : CustomerStoreConformance(fixture),
        IClassFixture<PostgreSqlFixture>;

public abstract class CustomerStoreConformance(DatabaseFixture fixture) : StoreConformance<ICustomerStore>(fixture)
{
    [Fact]
    public async Task A_customer_comes_back_as_imported_and_is_replaced()
    {
        var customer = new Customer
        {
            Email = EmailAddress.Parse($"{Unique("maya")}@example.com"),
            ExternalId = "maya_1",
            Name = "Maya Ô",
            Language = "fr",
            Address = Samples.Address,
            PaymentMethods =
            [
                new StoredPaymentMethod("gc_1", "gift_card", "Gift card", new Money(500, Currency.Usd)),
                new StoredPaymentMethod("cc_1", "credit_card", "Mastercard ending in 9212", Balance: null),
            ],
        };

        await Store.UpsertAsync([customer with { Name = "Old" }, customer], Stop);
        (await Store.FindAsync(customer.Email, Stop)).ShouldHaveTheValuesOf(customer);

        await Store.UpsertAsync([customer with { Name = "New" }], Stop);
        (await AfterRestart().FindAsync(customer.Email, Stop))!.Name.ShouldBe("New");
    }

    [Fact]
    public async Task Text_that_is_no_valid_unicode_is_kept_readable()
    {
        var customer = new Customer
        {
            Email = EmailAddress.Parse($"{Unique("odd")}@example.com"),
            Name = "a\0b\uD800c",
        };

        await Store.UpsertAsync([customer], Stop);

        (await Store.FindAsync(customer.Email, Stop))!.Name.ShouldBe("a\0b\uFFFDc");
    }

    [Fact]
    public async Task An_unknown_address_is_nobody() =>
        (await Store.FindAsync(EmailAddress.Parse("nobody@example.com"), Stop)).ShouldBeNull();
}
