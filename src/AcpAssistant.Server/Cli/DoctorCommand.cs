using AcpAssistant.Server.Hosting;

namespace AcpAssistant.Server.Cli;

/// <summary>Says what a configuration would run with, and what to set next; starts nothing and writes nothing.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        ServerApplication.Configure(builder.Configuration, settings);
        builder.Services.AddProduct(builder.Configuration);
        await using var app = builder.Build();
        ServerApplication.Validate(app.Services);
        var parts = app.Services.GetRequiredService<PartsList>();
        cancellationToken.ThrowIfCancellationRequested();
        await Console.Out.WriteLineAsync(PartsTable.Write(parts.Describe()));
        await Console.Out.WriteLineAsync(PartsTable.WriteNextSteps(parts.Describe()));
        return 0;
    }
}
