namespace AcpAssistant.Fakes.Models;

/// <summary>What a fake model endpoint answers to one request.</summary>
public abstract record FakeAnswer
{
    private FakeAnswer() { }

    /// <summary>Text, in the pieces in which it is streamed.</summary>
    public sealed record Says(params string[] Pieces) : FakeAnswer;

    /// <summary>One tool call; the arguments are sent as they are, broken JSON included.</summary>
    public sealed record Calls(string Id, string Tool, string Arguments) : FakeAnswer;

    /// <summary>An error.</summary>
    public sealed record Fails(int Status, string Message = "the model is having a bad day") : FakeAnswer;

    /// <summary>The beginning of a stream; then the connection is gone.</summary>
    public sealed record BreaksOff(params string[] Pieces) : FakeAnswer;

    /// <summary>A body that is no JSON.</summary>
    public sealed record Garbage : FakeAnswer;

    /// <summary>Nothing at all until the caller gives up.</summary>
    public sealed record Silence : FakeAnswer;

    /// <summary>No connection comes about.</summary>
    public sealed record Unreachable : FakeAnswer;
}
