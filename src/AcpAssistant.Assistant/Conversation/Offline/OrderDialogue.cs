using System.Collections.Immutable;
using AcpAssistant.Assistant.Conversation.Routing;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Tools;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Order status, cancellation, address change and return: collects what is missing, then lets the tool decide and speak.</summary>
internal sealed class OrderDialogue(
    OrderRequests requests,
    ProofDialogue proof,
    RulesAnswer rules,
    OrderNumbers orderNumbers,
    HandOffDialogue handOff
) : IDialogue
{
    private const string MissedOnce = "missed_once";

    /// <inheritdoc/>
    public bool Begins(ChatRoute route) =>
        route is ChatRoute.TrackOrder or ChatRoute.CancelOrder or ChatRoute.ChangeOrder or ChatRoute.ReturnRefund;

    /// <inheritdoc/>
    public bool Asked(string what) =>
        what is "order_choice" or "return_items" or "address" or RulesAnswer.What || ProofDialogue.Asked(what);

    /// <inheritdoc/>
    public async Task<DialogueReply> BeginAsync(DialogueTurn turn, CancellationToken cancellationToken)
    {
        var slots = Read(turn, ImmutableSortedDictionary<string, string>.Empty, awaited: false);
        if (!slots.ContainsKey("order") && await rules.TryAsync(turn, cancellationToken) is { } answered)
        {
            return answered;
        }

        if (turn.Guess.Route == ChatRoute.ChangeOrder && OrderChanges.NeedsPerson(turn.Message))
        {
            HandOffOffer.Await(turn, "policy_limit");
            return new DialogueReply(turn.Wording.Say("change.offer"));
        }

        return await RunAsync(turn, turn.Guess.Route, slots, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DialogueReply?> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        if (ProofDialogue.Asked(awaited.What))
        {
            var (proven, instead) = await proof.ContinueAsync(turn, awaited, cancellationToken);
            return proven is null ? instead : await RunAsync(turn, awaited.Route, proven, cancellationToken);
        }

        if (awaited.What is RulesAnswer.What)
        {
            return await OfferedAsync(turn, awaited, cancellationToken);
        }

        if (
            Switch.IsNewMatter(turn, awaited)
            || (RouteEvidence.IsQuestion(turn.Message) && RulesAnswer.AsksForRules(turn.Message))
        )
        {
            return null;
        }

        var slots = awaited.What switch
        {
            "return_items" => awaited.Slots.SetItem("items", turn.Message),
            "address" => awaited.Slots.SetItem("address", turn.Message),
            _ => Read(turn, awaited.Slots, awaited: true),
        };
        return await RunAsync(turn, awaited.Route, slots, cancellationToken);
    }

    /// <summary>Goes on as far as what is known allows.</summary>
    public async Task<DialogueReply> RunAsync(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        CancellationToken cancellationToken
    )
    {
        await turn.Emit(new ChatEvent.Status("looking_up_order"));
        if (ProofDialogue.IsComplete(slots) && turn.Context.State.Identity.Grade != Identity.IdentityGrade.Account)
        {
            var (proven, instead) = await proof.ProveAsync(turn, route, slots, cancellationToken);
            if (proven is null)
            {
                return instead!;
            }
        }

        var result = await requests.RunAsync(route, slots, turn.Context, cancellationToken);
        return result switch
        {
            OrderToolResult.NeedsProof => ProofDialogue.Ask(turn, route, slots),
            OrderToolResult.NotFound none => new DialogueReply(none.Text) { Route = route },
            OrderToolResult.Told told => new DialogueReply(told.Text) { Route = route },
            OrderToolResult.Choose choose => Await(turn, route, "order_choice", slots, choose.Text),
            OrderToolResult.Ask ask => AskAgain(turn, route, slots, ask),
            OrderToolResult.Proposed proposed => new DialogueReply(
                proposed.Text + "\n\n" + turn.Wording.Say("confirm.ask")
            )
            {
                Route = route,
            },
            OrderToolResult.NeedsPerson person => await HandOverAsync(turn, route, person, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    // The same question twice tells that the answer didn't fit; after that a person is offered.
    private static DialogueReply AskAgain(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        OrderToolResult.Ask ask
    )
    {
        var asked =
            turn.Turn.Conversation.Awaiting is { } before
            && string.Equals(before.What, ask.What, StringComparison.Ordinal);
        if (asked && slots.ContainsKey(MissedOnce))
        {
            HandOffOffer.Await(turn, "not_understood");
            return new DialogueReply(turn.Wording.Say("handoff.offer")) { Route = route };
        }

        var next = slots.SetItem("order", ask.OrderId);
        return asked
            ? Await(
                turn,
                route,
                ask.What,
                next.SetItem(MissedOnce, "yes"),
                turn.Wording.Say("order.not_understood") + " " + ask.Text
            )
            : Await(turn, route, ask.What, next.Remove(MissedOnce), ask.Text);
    }

    // After "if you'd like to return something now …" a yes begins, an order number or an address begins with it, all else is a new message.
    private async Task<DialogueReply?> OfferedAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        var answer = YesNo.Read(turn.Message);
        if (answer == false)
        {
            return new DialogueReply(turn.Wording.Say("confirm.declined"));
        }

        var slots = Read(turn, awaited.Slots, awaited: false).Remove("reason");
        return answer == true || slots.ContainsKey("order") || slots.ContainsKey("email")
            ? await RunAsync(turn, awaited.Route, slots, cancellationToken)
            : null;
    }

    private async Task<DialogueReply> HandOverAsync(
        DialogueTurn turn,
        ChatRoute route,
        OrderToolResult.NeedsPerson person,
        CancellationToken cancellationToken
    )
    {
        var opened = await handOff.OpenAsync(
            turn,
            "policy_limit",
            $"{route} {person.OrderId}: {turn.Message}",
            "handoff.done",
            cancellationToken
        );
        return opened with { Text = person.Text + " " + opened.Text, Route = route };
    }

    private static DialogueReply Await(
        DialogueTurn turn,
        ChatRoute route,
        string what,
        ImmutableSortedDictionary<string, string> slots,
        string text
    )
    {
        turn.Context.State = turn.Context.State with { Awaiting = new AwaitedAnswer(what, route, slots) };
        return new DialogueReply(text) { Route = route };
    }

    private ImmutableSortedDictionary<string, string> Read(
        DialogueTurn turn,
        ImmutableSortedDictionary<string, string> slots,
        bool awaited
    )
    {
        if (orderNumbers.Find(turn.Message, awaited) is { } order)
        {
            slots = slots.SetItem("order", order.Value);
        }

        if (Contacts.Email(turn.Message) is { } email)
        {
            slots = slots.SetItem("email", email.Value);
        }

        // A new address has a post code too; that one proves nothing.
        if (
            turn.Guess.Route != ChatRoute.ChangeOrder
            && slots.TryGetValue("order", out var number)
            && !slots.ContainsKey("email")
            && PostCodes.Find(turn.Message, number) is { } postCode
        )
        {
            slots = slots.SetItem(ProofDialogue.PostCodeSlot, postCode);
        }

        // What the person wants with the order, for the return's or the cancellation's reason.
        return slots.ContainsKey("reason") ? slots : slots.Add("reason", Contacts.WithoutEmails(turn.Message).Trim());
    }
}
