namespace AcpAssistant.Tests.Commerce.Checkout;

/// <summary>Something that happens to a shop; <paramref name="Session"/> picks one of the sessions there are.</summary>
internal abstract record Step(int Session)
{
    public sealed record Create(int Item, int Quantity) : Step(0);

    public sealed record Update(int Session, int Item, int Quantity) : Step(Session);

    public sealed record Complete(int Session, string Token, GatewayFault Fault, bool CrashAtSecondCommit)
        : Step(Session);

    public sealed record CompleteTwiceAtOnce(int Session, string Token) : Step(Session);

    public sealed record Cancel(int Session) : Step(Session);

    public sealed record Wait(int Seconds) : Step(0);

    public sealed record Reconcile(bool DuringCharge) : Step(0);

    public sealed record Reprice(int Price) : Step(0);

    public sealed record CancelOrder(int Session) : Step(Session);
}
