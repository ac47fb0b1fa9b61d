namespace AcpAssistant.Commerce.Returns;

/// <summary>What came of asking for a return.</summary>
public abstract record ReturnResult
{
    private ReturnResult() { }

    /// <summary>There is a return now (or there was one already for the same confirmation).</summary>
    public sealed record Requested(ReturnRequest Return) : ReturnResult;

    /// <summary>None was made.</summary>
    public sealed record Refused(ReturnAssessment Assessment) : ReturnResult;
}
