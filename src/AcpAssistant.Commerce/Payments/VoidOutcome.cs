namespace AcpAssistant.Commerce.Payments;

/// <summary>What came of giving a payment up that wasn't captured.</summary>
public abstract record VoidOutcome
{
    private VoidOutcome() { }

    /// <summary>Nothing is held any more, and nothing can be captured.</summary>
    public sealed record Voided : VoidOutcome;

    /// <summary>The provider refuses it, as when the money is taken already.</summary>
    public sealed record Refused(string Reason) : VoidOutcome;

    /// <summary>Nobody knows yet: repeat with the same key.</summary>
    public sealed record Unknown(string Detail) : VoidOutcome;
}
