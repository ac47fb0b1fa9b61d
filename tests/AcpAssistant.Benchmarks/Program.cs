using BenchmarkDotNet.Running;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: AcpAssistant.Benchmarks --filter <pattern>");
    return 2;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
