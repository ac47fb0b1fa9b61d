using AcpAssistant.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AcpAssistant.IntegrationTests.Databases;

/// <summary>An empty, migrated database for one test class.</summary>
public abstract class DatabaseFixture : IAsyncLifetime
{
    private readonly List<ServiceProvider> opened = [];
    private bool created;

    /// <summary>Why the tests can't run; null when they can.</summary>
    public virtual string? SkipReason => null;

    /// <summary>The clock of everything registered.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));

    /// <summary>The stores.</summary>
    public IServiceProvider Services => opened[0];

    /// <summary>A second program on the same data, as after a crash of the first: nothing of the first is closed.</summary>
    public IServiceProvider OpenAgain() => Open(Options);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null)
        {
            return;
        }

        Options = await CreateAsync();
        created = true;
        await Open(Options).GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var services in opened)
        {
            await services.DisposeAsync();
        }

        if (created)
        {
            await RemoveAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Where the data is.</summary>
    protected StorageOptions Options { get; private set; } = new();

    /// <summary>Makes the place for the data.</summary>
    protected abstract Task<StorageOptions> CreateAsync();

    /// <summary>Removes it.</summary>
    protected abstract Task RemoveAsync();

    private ServiceProvider Open(StorageOptions options)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(options)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        opened.Add(services);
        return services;
    }
}
