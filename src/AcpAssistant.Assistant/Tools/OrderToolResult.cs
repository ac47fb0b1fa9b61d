using System.Collections.Immutable;

namespace AcpAssistant.Assistant.Tools;

/// <summary>What a tool about an order found out or needs; texts are in the turn's language and made from order data alone.</summary>
public abstract record OrderToolResult
{
    private OrderToolResult() { }

    /// <summary>The person has proven nothing that opens this order yet.</summary>
    public sealed record NeedsProof : OrderToolResult;

    /// <summary>No such order within what was proven.</summary>
    public sealed record NotFound(string Text) : OrderToolResult;

    /// <summary>Several orders; which one is meant.</summary>
    public sealed record Choose(string Text, ImmutableArray<string> OrderIds) : OrderToolResult;

    /// <summary>The answer.</summary>
    public sealed record Told(string OrderId, string Text) : OrderToolResult;

    /// <summary>Something is still missing; <paramref name="What"/> is what to await.</summary>
    public sealed record Ask(string OrderId, string What, string Text) : OrderToolResult;

    /// <summary>It can be done and waits for the person's yes; the conversation's state carries the confirmation.</summary>
    public sealed record Proposed(string OrderId, string Text) : OrderToolResult;

    /// <summary>A person in support has to decide.</summary>
    public sealed record NeedsPerson(string OrderId, string Reason, string Text) : OrderToolResult;
}
