using AcpAssistant.Server.Cli;

return await CommandLine.RunAsync(args);
