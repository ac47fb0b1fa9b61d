using System.CommandLine;
using AcpAssistant.Benchmarks.Load;
using BenchmarkDotNet.Running;

if (args is not ["load", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadVerb).Assembly).Run(args);
    return 0;
}

return await new RootCommand("Benchmarks") { LoadVerb.Build() }
    .Parse(args)
    .InvokeAsync();
