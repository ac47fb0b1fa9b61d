namespace AcpAssistant.Server.Control;

/// <summary>One line of what a piece of work says: text for people, or its end with the exit code.</summary>
/// <param name="Text">Shown as it is; null on the last line.</param>
/// <param name="ExitCode">Only on the last line: 0 = all done, 1 = done with problems, 2 = not done.</param>
internal sealed record WorkLine(string? Text, int? ExitCode);
