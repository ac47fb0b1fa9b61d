using AcpAssistant.Assistant.Conversation.Offline;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Prompts;
using Microsoft.SemanticKernel;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>The tools as a model sees them. None takes an order number, an address or any other mark of a person: tasks run the fixed dialogues, which read those from the person's own words and go by the conversation's proven identity.</summary>
internal sealed class ShopFunctions(
    PromptLibrary prompts,
    PassageSearch search,
    Dialogues dialogues,
    CatalogueCommand catalogue,
    HandOverCommand handOver
)
{
    /// <summary>The plugin's name, which stands before each tool's.</summary>
    public const string Plugin = "shop";

    /// <summary>The tool that finds passages.</summary>
    public const string Search = "search_knowledge";

    private const string NotAskedFor = "Refused: the customer's message is not about this. Answer their question.";
    private const string Shown =
        "The customer sees the result. Say nothing about it; answer only what else they asked, or reply with nothing.";

    private static readonly (string Name, ChatRoute Route)[] Orders =
    [
        ("check_order", ChatRoute.TrackOrder),
        ("cancel_order", ChatRoute.CancelOrder),
        ("change_address", ChatRoute.ChangeOrder),
        ("start_return", ChatRoute.ReturnRefund),
    ];

    /// <summary>The tools of one turn.</summary>
    public IEnumerable<KernelFunction> For(ModelTurn turn)
    {
        yield return Define(
            Search,
            (string query, CancellationToken stop, string? product = null) => SearchAsync(turn, query, product, stop)
        );
        yield return Define(
            "find_products",
            (string wish) => RunAsync(turn, ChatRoute.Recommendation, wish, "find_products")
        );
        yield return Define("check_price_and_stock", (string question) => LookUpAsync(turn, question));
        yield return Define(
            "start_purchase",
            (string request) => RunAsync(turn, ChatRoute.Purchase, Message.Grounded(request, turn), "start_purchase")
        );
        foreach (var (name, route) in Orders)
        {
            yield return Define(name, () => RunAsync(turn, route, null, name));
        }

        yield return Define("hand_off", () => HandOverAsync(turn));
    }

    private async Task<string> SearchAsync(ModelTurn turn, string query, string? product, CancellationToken stop)
    {
        await turn.Dialogue.Emit(new ChatEvent.Status("searching"));
        var found = await search.ForQueryAsync(turn.Dialogue, query, product, stop);
        var any = found.Chunks.Count > 0;
        turn.Dialogue.Context.Record(Search, any ? "ok" : "nothing_found", ("query", query), ("product", product));
        return any ? turn.Passages.Write(found.Chunks) : "Nothing found.";
    }

    private async Task<string> RunAsync(ModelTurn turn, ChatRoute task, string? words, string name)
    {
        if (!CommandGuard.MayBeMeant(task, turn.Dialogue))
        {
            turn.Dialogue.Context.Record(name, "refused: not asked for");
            return NotAskedFor;
        }

        var dialogue = turn.Dialogue with
        {
            Turn = turn.Dialogue.Turn with { Message = words ?? turn.Dialogue.Message },
            Guess = new RouteGuess(task, 1, task),
        };
        var reply = await dialogues.BeginAsync(dialogue, turn.Stop);
        return await ShowAsync(turn, reply, reply.Route ?? task);
    }

    private async Task<string> LookUpAsync(ModelTurn turn, string question)
    {
        var dialogue = turn.Dialogue with { Turn = turn.Dialogue.Turn with { Message = question } };
        return await ShowAsync(turn, await catalogue.RunAsync(dialogue, turn.Stop), ChatRoute.ProductQuestion);
    }

    private async Task<string> HandOverAsync(ModelTurn turn) =>
        await ShowAsync(turn, await handOver.RunAsync(turn.Dialogue, turn.Stop), ChatRoute.HumanAgent);

    private static async Task<string> ShowAsync(ModelTurn turn, DialogueReply reply, ChatRoute task)
    {
        await turn.Reply.SayAsync(reply);
        turn.Task ??= task;
        var state = turn.Dialogue.Context.State;
        var asked = state.Awaiting is not null || state.Pending != turn.Dialogue.Turn.Conversation.Pending;
        turn.IsOver =
            asked || turn.Dialogue.Context.Handoff is not null || !Message.HasSeveralParts(turn.Dialogue.Message);
        return reply.Products.IsEmpty
            ? Shown
            : $"{Shown} Shown as cards: {string.Join("; ", reply.Products.Select(card => card.Title))}.";
    }

    private KernelFunction Define(string name, Delegate method)
    {
        var text =
            prompts.ToolTexts.GetValueOrDefault(name)
            ?? throw new PromptException($"The prompt 'tools' has no section '## {name}'.");
        var parameters = method
            .Method.GetParameters()
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
            .Select(parameter => new KernelParameterMetadata(parameter.Name!)
            {
                Description =
                    text.Arguments.GetValueOrDefault(parameter.Name!)
                    ?? throw new PromptException($"The prompt 'tools' doesn't describe '{parameter.Name}' of {name}."),
                // The one optional argument there is.
                IsRequired = parameter.Name is not "product",
                ParameterType = typeof(string),
            })
            .ToArray();
        if (parameters.Length != text.Arguments.Count)
        {
            throw new PromptException($"The prompt 'tools' describes arguments that {name} doesn't take.");
        }

        return KernelFunctionFactory.CreateFromMethod(method, name, text.Description, parameters);
    }
}
