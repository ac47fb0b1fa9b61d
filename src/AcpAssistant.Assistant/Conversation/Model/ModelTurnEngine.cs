using System.Diagnostics;
using System.Globalization;
using AcpAssistant.Assistant.Conversation.Model.Reply;
using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Prompts;
using AcpAssistant.Assistant.Tools;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>The engine over a language model: the model reads, words and picks tools; identity, evidence, money and effects stay with code.</summary>
internal sealed partial class ModelTurnEngine(
    KernelChat chat,
    ShopFunctions functions,
    Dialogues dialogues,
    PassageSearch search,
    SentenceCheck check,
    CatalogueCommand catalogue,
    ModelMessages messages,
    PromptLibrary prompts,
    IRouter router,
    TimeProvider time,
    IOptions<ModelTurnOptions> options,
    ILogger<ModelTurnEngine> logger
) : ITurnEngine
{
    /// <inheritdoc/>
    public string Name => chat.Name;

    /// <inheritdoc/>
    public async Task<TurnOutcome> RunAsync(
        Turn turn,
        Func<ChatEvent, ValueTask> emit,
        CancellationToken cancellationToken
    )
    {
        var context = new ToolContext(turn.Conversation, turn.Language, time.GetUtcNow(), turn.History, turn.Message);
        var dialogue = new DialogueTurn(turn, router.Route(turn.Message), context, emit);
        // What the assistant asked for (a proof, a choice, a size) is taken in by code.
        if (await dialogues.ContinueAsync(dialogue, cancellationToken) is { } continued)
        {
            return ModelOutcome.Of(dialogue, HandOffOffer.After(continued, dialogue));
        }

        var passages = new Passages(options.Value.PassageCharacters);
        var reply = new ReplyWriter(dialogue, passages, check, options.Value.Sentences);
        var modelTurn = new ModelTurn(dialogue, passages, reply, cancellationToken);
        var started = time.GetTimestamp();
        var failure = await AskAsync(modelTurn, await WriteAsync(modelTurn, cancellationToken), cancellationToken);
        Log.Answered(
            logger,
            turn.Conversation.Id,
            chat.Name,
            prompts.Answer.Hash[..12],
            (long)time.GetElapsedTime(started).TotalMilliseconds,
            reply.Proven,
            reply.Dropped,
            context.Actions.Count
        );
        // What a tool has told or done stands, whatever became of the model after it.
        if (failure is not null && !reply.HasToolText)
        {
            throw failure;
        }

        reply.Show(await catalogue.CardsAsync(modelTurn, cancellationToken));
        var outcome = ModelOutcome.Of(modelTurn) ?? throw NothingUsable(reply);
        await reply.FinishAsync(outcome.Reply);
        return outcome;
    }

    /// <summary>Lets the model speak; what went wrong, or null. What tools did and said before it went wrong counts all the same.</summary>
    private async Task<ModelFailedException?> AskAsync(
        ModelTurn turn,
        ChatHistory history,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TurnSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await StreamAsync(turn, history, stop.Token);
            return null;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && turn.Broken is null)
        {
            // Providers fail in many ways and types; all of them mean the same here, and the reason goes into the log.
            turn.Reply.Abandon();
            return new ModelFailedException(
                limit.IsCancellationRequested || problem is OperationCanceledException
                    ? ModelFailure.TooSlow
                    : ModelFailure.Unavailable,
                problem.GetType().Name,
                problem
            );
        }
    }

    private async Task StreamAsync(ModelTurn turn, ChatHistory history, CancellationToken cancellationToken)
    {
        var kernel = new Kernel();
        kernel.Plugins.Add(KernelPluginFactory.CreateFromFunctions(ShopFunctions.Plugin, functions.For(turn)));
        kernel.AutoFunctionInvocationFilters.Add(new ToolGate(turn, options.Value.MaxCalls, cancellationToken));
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        var stream = chat.Service.GetStreamingChatMessageContentsAsync(history, settings, kernel, cancellationToken);
        ChatFinishReason? finish = null;
        await foreach (var update in stream.WithCancellation(cancellationToken))
        {
            finish = (update.InnerContent as ChatResponseUpdate)?.FinishReason ?? finish;
            if (!turn.IsOver && update.Content is { Length: > 0 } piece)
            {
                await HearAsync(turn, () => turn.Reply.AddAsync(piece, cancellationToken));
            }
        }

        await HearAsync(turn, () => turn.Reply.EndAsync(finish != ChatFinishReason.Stop, cancellationToken));
    }

    // What breaks while sentences are checked is ours, not the model's.
    private static async Task HearAsync(ModelTurn turn, Func<Task> take)
    {
        try
        {
            await take();
        }
        catch (Exception own) when (own is not OperationCanceledException)
        {
            turn.Broken = own;
            throw;
        }
    }

    // Most questions are answered from the passages sent along without a tool call, which halves the wait.
    private async Task<ChatHistory> WriteAsync(ModelTurn turn, CancellationToken cancellationToken)
    {
        var dialogue = turn.Dialogue;
        var first = new FoundPassages([], []);
        if (dialogue.Guess.Route is not (ChatRoute.Smalltalk or ChatRoute.HumanAgent))
        {
            await dialogue.Emit(new ChatEvent.Status("searching"));
            first = await search.ForMessageAsync(dialogue, cancellationToken);
        }

        Activity.Current?.SetTag("acp_assistant.prompt.sha256", prompts.Answer.Hash);
        var system = prompts.Answer.Fill(
            ("language", ModelLanguage.NameOf(dialogue.Wording.Language)),
            ("most_sentences", options.Value.Sentences.ToString(CultureInfo.InvariantCulture))
        );
        return messages.Write(system, dialogue.Turn, turn.Passages.Write(first.Chunks), first.Products);
    }

    private static ModelFailedException NothingUsable(ReplyWriter reply) =>
        reply.HeardAnything
            ? new ModelFailedException(ModelFailure.NothingVerified, $"{reply.Dropped} sentences left out")
            : new ModelFailedException(ModelFailure.Empty, "no text");

    private static partial class Log
    {
        [LoggerMessage(
            4,
            LogLevel.Information,
            "Conversation {ConversationId}: {Model} with prompt {PromptHash} took {Milliseconds} ms; {Proven} sentences proven, {Dropped} left out, {Actions} tool calls."
        )]
        public static partial void Answered(
            ILogger logger,
            string conversationId,
            string model,
            string promptHash,
            long milliseconds,
            int proven,
            int dropped,
            int actions
        );
    }
}
