using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

public sealed class StorageOptionsTests
{
    [Fact]
    public void The_defaults_need_nothing() =>
        new ServiceCollection().AddStorage(new StorageOptions()).ShouldNotBeEmpty();

    [Theory]
    [InlineData("mysql", "data", null, "ACP:Storage:Provider is 'mysql'")]
    [InlineData("sqlite", " ", null, "ACP__DataDirectory=")]
    [InlineData("sqlite", "data", "Host=db", "ACP:Storage:ConnectionString is set, but")]
    [InlineData("postgresql", "data", null, "ACP__Storage__ConnectionString=\"Host=localhost;Database=acp;")]
    [InlineData("postgresql", "data", "Database=acp", "names no Host")]
    [InlineData("postgresql", "data", "Host=db;Nonsense=hunter2", "can't be read as a connection string")]
    [InlineData("postgresql", "data", "hunter2", "can't be read as a connection string")]
    public void A_wrong_setting_is_named_with_an_example(
        string provider,
        string folder,
        string? connection,
        string says
    )
    {
        var options = new StorageOptions
        {
            Provider = provider,
            DataDirectory = folder,
            ConnectionString = connection,
        };

        var thrown = Should.Throw<OptionsValidationException>(() => new ServiceCollection().AddStorage(options));

        thrown.Message.ShouldContain(says);
        thrown.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_server_that_is_not_there_says_what_to_check_and_no_secret()
    {
        await using var services = new ServiceCollection()
            .AddStorage(
                new StorageOptions
                {
                    Provider = "postgresql",
                    ConnectionString = "Host=127.0.0.1;Port=1;Database=acp;Username=acp;Password=hunter2;Timeout=3",
                }
            )
            .BuildServiceProvider();

        var thrown = await Should.ThrowAsync<StorageUnavailableException>(
            services.GetRequiredService<Migrator>().MigrateAsync(TestContext.Current.CancellationToken)
        );

        thrown.Message.ShouldContain("acp on 127.0.0.1:1");
        thrown.Message.ShouldContain("can't be reached");
        thrown.ToString().ShouldNotContain("hunter2");
        services.GetRequiredService<Database>().Description.ShouldBe("PostgreSQL, acp on 127.0.0.1:1");
    }
}
