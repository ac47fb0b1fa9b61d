using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AcpAssistant.Assistant.Conversation.Slots;
using AcpAssistant.Assistant.Conversation.Text;
using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Tools;
using AcpAssistant.Commerce;

namespace AcpAssistant.Assistant.Conversation.Offline;

/// <summary>Asks for proof: order number and e-mail address, or a one-time code by mail. Answers are the same whether an order or address exists.</summary>
internal sealed partial class ProofDialogue(
    ProveOrderTool prove,
    SendCodeTool sendCode,
    VerifyCodeTool verifyCode,
    OrderNumbers orderNumbers,
    HandOffDialogue handOff
)
{
    private const string Order = "order_proof";
    private const string Email = "email";
    private const string Code = "code";
    private const string Tried = "tried:";
    private static readonly string[] OrderSlot = ["order"];
    private static readonly string[] FactorSlots = ["email", PostCodeSlot];
    private static readonly string[] Told = [.. OrderSlot, .. FactorSlots];

    /// <summary>The slot of the post code.</summary>
    public const string PostCodeSlot = "post_code";

    /// <summary>Whether this dialogue asked what is awaited.</summary>
    public static bool Asked(string what) => what is Order or Email or Code;

    /// <summary>Asks for what is missing.</summary>
    public static DialogueReply Ask(DialogueTurn turn, ChatRoute route, ImmutableSortedDictionary<string, string> slots)
    {
        var key =
            slots.ContainsKey("order") ? "proof.ask_email"
            : slots.ContainsKey("email") ? "proof.ask_order"
            : "proof.ask";
        return Await(turn, route, Order, slots, turn.Wording.Say(key, ("order", slots.GetValueOrDefault("order"))));
    }

    /// <summary>Asks for the address that a code goes to.</summary>
    public static DialogueReply AskForEmail(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots
    ) => Await(turn, route, Email, slots, turn.Wording.Say("code.ask_email"));

    /// <summary>Checks order number and address; the slots to go on with, or what to say instead.</summary>
    public async Task<(ImmutableSortedDictionary<string, string>? Slots, DialogueReply? Instead)> ProveAsync(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        CancellationToken cancellationToken
    )
    {
        ProofFactor factor = slots.TryGetValue("email", out var email)
            ? new ProofFactor.Email(EmailAddress.Parse(email))
            : new ProofFactor.PostCode(slots[PostCodeSlot]);
        var outcome = await prove.RunAsync(new OrderId(slots["order"]), factor, turn.Context, cancellationToken);
        return outcome switch
        {
            ProveOrderTool.Outcome.Proven => (slots, null),
            ProveOrderTool.Outcome.NotFound => (
                null,
                Await(turn, route, Order, Without(slots), turn.Wording.Say("proof.not_found"))
            ),
            ProveOrderTool.Outcome.Blocked => (
                null,
                Await(turn, route, Order, Without(slots), turn.Wording.Say("proof.blocked"))
            ),
            _ => (null, await TooOftenAsync(turn, cancellationToken)),
        };
    }

    /// <summary>Whether order number and a second detail are known, so that the proof can be tried.</summary>
    public static bool IsComplete(ImmutableSortedDictionary<string, string> slots) =>
        slots.ContainsKey("order") && (slots.ContainsKey("email") || slots.ContainsKey(PostCodeSlot));

    // What was told stays at hand: whoever corrects only the number or only the address needn't repeat the other.
    private static ImmutableSortedDictionary<string, string> Without(ImmutableSortedDictionary<string, string> slots)
    {
        foreach (var name in Told)
        {
            slots = slots.TryGetValue(name, out var told)
                ? slots.Remove(name).SetItem(Tried + name, told)
                : slots.Remove(Tried + name);
        }

        return slots;
    }

    private static ImmutableSortedDictionary<string, string> WithTried(
        ImmutableSortedDictionary<string, string> slots,
        bool needsOrder
    ) =>
        (needsOrder ? OrderSlot : FactorSlots)
            .Where(name => slots.ContainsKey(Tried + name))
            .Aggregate(slots, (filled, name) => filled.SetItem(name, filled[Tried + name]));

    /// <summary>Takes the person's proof: the slots to go on with, or what to say; both null when the message is about something else.</summary>
    public async Task<(ImmutableSortedDictionary<string, string>? Slots, DialogueReply? Instead)> ContinueAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        CancellationToken cancellationToken
    )
    {
        var order = orderNumbers.Find(turn.Message, awaited: true);
        var email = Contacts.Email(turn.Message);
        var slots = awaited.Slots;
        if (awaited.What is Code && Contacts.Code(turn.Message) is { } code)
        {
            return await EnterAsync(turn, awaited, code, cancellationToken);
        }

        slots = order is { } number ? slots.SetItem("order", number.Value) : slots;
        slots = email is { } address ? slots.SetItem("email", address.Value) : slots;
        var postCode =
            email is null && awaited.What is Order && (slots.ContainsKey("order") || slots.ContainsKey(Tried + "order"))
                ? PostCodes.Find(turn.Message, order?.Value)
                : null;
        slots = postCode is null ? slots : slots.SetItem(PostCodeSlot, postCode);
        if (email is { } to && awaited.What is Email or Code && order is null)
        {
            return (null, await SendAsync(turn, awaited.Route, slots, to, cancellationToken));
        }

        if (WantsCode(turn.Message))
        {
            return (
                null,
                slots.TryGetValue("email", out var known)
                    ? await SendAsync(turn, awaited.Route, slots, EmailAddress.Parse(known), cancellationToken)
                    : AskForEmail(turn, awaited.Route, slots)
            );
        }

        if (!IsComplete(slots) && (order is null) != (email is null && postCode is null))
        {
            slots = WithTried(slots, needsOrder: order is null);
        }

        if (IsComplete(slots) && (order is not null || email is not null || postCode is not null))
        {
            return (slots, null);
        }

        if (order is null && email is null && Switch.IsNewMatter(turn, awaited))
        {
            return (null, null);
        }

        return (
            null,
            awaited.What is Order
                ? Ask(turn, awaited.Route, slots)
                : Await(
                    turn,
                    awaited.Route,
                    awaited.What,
                    slots,
                    turn.Wording.Say(awaited.What is Code ? "code.ask" : "code.ask_email")
                )
        );
    }

    /// <summary>True when a code by mail is asked for, or the order number isn't at hand.</summary>
    public static bool WantsCode(string message) => CodeWanted().IsMatch(string.Join(' ', TextFold.Words(message)));

    private async Task<DialogueReply> SendAsync(
        DialogueTurn turn,
        ChatRoute route,
        ImmutableSortedDictionary<string, string> slots,
        EmailAddress email,
        CancellationToken cancellationToken
    )
    {
        var sent = await sendCode.RunAsync(email, turn.Context, cancellationToken);
        return sent
            ? Await(turn, route, Code, slots, turn.Wording.Say("code.sent", ("email", email.Value)))
            : new DialogueReply(turn.Wording.Say("code.too_many")) { Route = route };
    }

    private async Task<(ImmutableSortedDictionary<string, string>?, DialogueReply?)> EnterAsync(
        DialogueTurn turn,
        AwaitedAnswer awaited,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (await verifyCode.RunAsync(code, turn.Context, cancellationToken))
        {
            return (awaited.Slots, null);
        }

        return prove.IsBlocked(turn.Context)
            ? (null, await TooOftenAsync(turn, cancellationToken))
            : (null, Await(turn, awaited.Route, Code, awaited.Slots, turn.Wording.Say("code.wrong")));
    }

    private Task<DialogueReply> TooOftenAsync(DialogueTurn turn, CancellationToken cancellationToken) =>
        handOff.OpenAsync(turn, "verification_failed", turn.Message, "proof.too_many", cancellationToken);

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

    [GeneratedRegex(
        @"\bcode\b|\b(don t|dont|do not|can t|cant|cannot|haven t|havent|lost|forgot|forgotten|no)\b.{0,20}\b(number|it)\b|\b(pas|plus|perdu|oublie)\b.{0,20}\b(numero|retrouve)\b",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex CodeWanted();
}
