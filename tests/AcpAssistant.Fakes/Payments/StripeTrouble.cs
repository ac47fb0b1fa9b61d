namespace AcpAssistant.Fakes.Payments;

/// <summary>What goes wrong with the next charge or refund at <see cref="FakeStripe"/>.</summary>
public enum StripeTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429 before anything happened.</summary>
    TooManyRequests,

    /// <summary>409: the same key is being worked on.</summary>
    InFlight,

    /// <summary>500 before anything happened.</summary>
    ServerError,

    /// <summary>The work is done and the connection cut.</summary>
    CutAfterwards,

    /// <summary>The work is done and the answer never comes.</summary>
    TimeOutAfterwards,
}
