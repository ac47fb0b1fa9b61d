namespace AcpAssistant.Server.Control;

/// <summary>One verb's work, the same whether run by the command line or inside the running server.</summary>
internal interface IWork
{
    /// <summary>The verb it does.</summary>
    string Verb { get; }

    /// <summary>Does it. <paramref name="say"/> takes lines for people. Returns the exit code: 0 = all done, 1 = done with problems, 2 = not done.</summary>
    Task<int> RunAsync(WorkRequest request, Func<string, Task> say, CancellationToken cancellationToken);
}
