using AcpAssistant.Server.Hosting;

namespace AcpAssistant.Server.Cli;

/// <summary>Says what a configuration would run with, what would go wrong, and what to set next; starts nothing and writes nothing. Exit code 1 when the database server can't be used.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        ServerApplication.Configure(builder.Configuration, settings);
        builder.Services.AddProduct(builder.Configuration);
        // Everything that "serve" would check is checked here too; nothing of it is started.
        builder.Services.AddServing(builder.Configuration);
        await using var app = builder.Build();
        ServerApplication.Validate(app.Services);
        var parts = app.Services.GetRequiredService<PartsList>();
        cancellationToken.ThrowIfCancellationRequested();
        await Console.Out.WriteLineAsync(PartsTable.Write(parts.Describe()));
        var diagnosis = new Diagnosis(app.Services, builder.Configuration);
        await Console.Out.WriteLineAsync();
        foreach (var fact in diagnosis.Facts())
        {
            await Console.Out.WriteLineAsync("  " + fact);
        }

        await Console.Out.WriteLineAsync();
        await Console.Out.WriteLineAsync(PartsTable.WriteNextSteps(parts.Describe()));
        foreach (var fault in diagnosis.Faults())
        {
            await Console.Out.WriteLineAsync("Look after this: " + fault);
        }

        if (await diagnosis.DatabaseFaultAsync(cancellationToken) is { } unreachable)
        {
            await Console.Out.WriteLineAsync("Look after this: " + unreachable);
            return 1;
        }

        return 0;
    }
}
