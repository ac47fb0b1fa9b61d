namespace AcpAssistant.Commerce.Checkout;

/// <summary>Who may see and change a session: one configured agent, or one visitor of the widget. Part of every query.</summary>
/// <param name="Value">"agent:NAME" or "visitor:HASH".</param>
public readonly record struct CheckoutOwner(string Value)
{
    private const string AgentPrefix = "agent:";

    /// <summary>Whether it is an agent, not a visitor of the shop's own pages.</summary>
    public bool IsAgent => Value.StartsWith(AgentPrefix, StringComparison.Ordinal);

    /// <summary>A configured agent.</summary>
    public static CheckoutOwner Agent(string name) => new(AgentPrefix + name);

    /// <summary>A widget visitor by the hash of its secret token.</summary>
    public static CheckoutOwner Visitor(string tokenHash) => new("visitor:" + tokenHash);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
