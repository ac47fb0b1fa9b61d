using AcpAssistant.Adapters.Storage;

namespace AcpAssistant.Server.Control;

/// <summary>Brings the database up to date.</summary>
internal sealed class MigrateWork(Migrator migrator, Database database) : IWork
{
    public string Verb => "migrate";

    public async Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken)
    {
        var applied = await migrator.MigrateAsync(cancellationToken);
        foreach (var name in applied)
        {
            await say($"applied {name}");
        }

        await say($"{database.Description}: up to date.");
        return 0;
    }
}
