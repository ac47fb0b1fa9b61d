using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AcpAssistant.Fakes.Models;

/// <summary>A model that does what a test tells it to, request by request. Requests beyond the script are kept in <see cref="Unscripted"/> and fail.</summary>
public sealed class ScriptedChatClient : IChatClient
{
    private readonly Queue<Func<ScriptedRequest, CancellationToken, IAsyncEnumerable<AIContent>>> steps = new();
    private readonly List<ScriptedRequest> requests = [];
    private int calls;
    private ChatFinishReason finish = ChatFinishReason.Stop;

    /// <summary>Every request so far.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => requests;

    /// <summary>Requests that nothing was scripted for.</summary>
    public int Unscripted { get; private set; }

    /// <summary>Steps that were not asked for.</summary>
    public int Left => steps.Count;

    /// <summary>Done when the model was asked and keeps silent.</summary>
    public TaskCompletionSource Silent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Text in pieces.</summary>
    public ScriptedChatClient Says(params string[] pieces) => Does((_, _) => Contents(pieces));

    /// <summary>Text that depends on what was sent.</summary>
    public ScriptedChatClient Says(Func<ScriptedRequest, string> write) =>
        Does((request, _) => Contents(Cut(write(request))));

    /// <summary>A tool call.</summary>
    public ScriptedChatClient Calls(string tool, params (string Name, object? Value)[] arguments) =>
        Calls((tool, arguments));

    /// <summary>Several tool calls at once.</summary>
    public ScriptedChatClient Calls(params (string Tool, (string Name, object? Value)[] Arguments)[] several) =>
        Does(
            (_, _) =>
                several
                    .Select(call =>
                        (AIContent)
                            new FunctionCallContent(
                                $"call_{++calls}",
                                "shop_" + call.Tool,
                                call.Arguments.ToDictionary(
                                    argument => argument.Name,
                                    argument => argument.Value,
                                    StringComparer.Ordinal
                                )
                            )
                    )
                    .ToAsyncEnumerable()
        );

    /// <summary>A tool call whose arguments could not be read.</summary>
    public ScriptedChatClient CallsMalformed(string tool) =>
        Does(
            (_, _) =>
                Enumerable
                    .Repeat<AIContent>(
                        new FunctionCallContent($"call_{++calls}", tool, null)
                        {
                            Exception = new FormatException("The arguments are no JSON."),
                        },
                        1
                    )
                    .ToAsyncEnumerable()
        );

    /// <summary>An error, after some text perhaps.</summary>
    public ScriptedChatClient Fails(Exception problem, params string[] pieces) =>
        Does((_, _) => FailAsync(problem, pieces));

    /// <summary>Silence until the caller gives up, after some text perhaps.</summary>
    public ScriptedChatClient KeepsSilent(params string[] pieces) => Does((_, stop) => WaitAsync(pieces, stop));

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var request = new ScriptedRequest([.. messages], options);
        requests.Add(request);
        if (!steps.TryDequeue(out var step))
        {
            Unscripted++;
            throw new InvalidOperationException($"Nothing is scripted for request {requests.Count}.");
        }

        await foreach (var content in step(request, cancellationToken))
        {
            yield return Update([content], null);
        }

        yield return Update([], finish);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", null, "test-model")
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose() { }

    private ScriptedChatClient Does(Func<ScriptedRequest, CancellationToken, IAsyncEnumerable<AIContent>> step)
    {
        steps.Enqueue(step);
        return this;
    }

    /// <summary>Text that ends because the model may not say more.</summary>
    public ScriptedChatClient RunsOutOfTokens(params string[] pieces)
    {
        finish = ChatFinishReason.Length;
        return Says(pieces);
    }

    private ChatResponseUpdate Update(IList<AIContent> contents, ChatFinishReason? reason) =>
        new(ChatRole.Assistant, contents) { MessageId = $"m{requests.Count}", FinishReason = reason };

    private static IAsyncEnumerable<AIContent> Contents(IEnumerable<string> pieces) =>
        pieces.Select(piece => (AIContent)new TextContent(piece)).ToAsyncEnumerable();

    // Pieces as models send them: a few characters, words and marks cut anywhere.
    private static IEnumerable<string> Cut(string text) => text.Chunk(7).Select(piece => new string(piece));

    private static async IAsyncEnumerable<AIContent> FailAsync(Exception problem, string[] pieces)
    {
        await foreach (var content in Contents(pieces))
        {
            yield return content;
        }

        throw problem;
    }

    private async IAsyncEnumerable<AIContent> WaitAsync(
        string[] pieces,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var content in Contents(pieces).WithCancellation(cancellationToken))
        {
            yield return content;
        }

        Silent.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
