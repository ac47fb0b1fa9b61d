using AcpAssistant.Assistant.Retrieval;

namespace AcpAssistant.Assistant.Conversation;

/// <summary>What is streamed while a turn runs; ends with <see cref="Done"/>. Only verified text is ever streamed.</summary>
public abstract record ChatEvent
{
    private ChatEvent() { }

    /// <summary>What the assistant is doing, such as "searching".</summary>
    public sealed record Status(string Text) : ChatEvent;

    /// <summary>The next piece of the reply.</summary>
    public sealed record Token(string Text) : ChatEvent;

    /// <summary>Evidence.</summary>
    public sealed record Cited(Citation Citation) : ChatEvent;

    /// <summary>A product card.</summary>
    public sealed record Product(ProductCard Card) : ChatEvent;

    /// <summary>A tool did something.</summary>
    public sealed record Action(ToolAction Performed) : ChatEvent;

    /// <summary>A yes or no is wanted.</summary>
    public sealed record Confirmation(ConfirmationRequest Request) : ChatEvent;

    /// <summary>A checkout was started or changed.</summary>
    public sealed record Checkout(CheckoutReference Reference) : ChatEvent;

    /// <summary>A ticket was made.</summary>
    public sealed record HandOff(HandOffReference Reference) : ChatEvent;

    /// <summary>The whole answer.</summary>
    public sealed record Done(ChatAnswer Answer) : ChatEvent;
}
