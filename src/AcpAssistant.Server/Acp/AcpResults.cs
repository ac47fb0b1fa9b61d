namespace AcpAssistant.Server.Acp;

/// <summary>The one place where outcomes become HTTP answers.</summary>
internal static class AcpResults
{
    public static IResult Of(AcpOutcome outcome) =>
        outcome switch
        {
            AcpOutcome.Answered answered => new AcpJsonResult(answered.Response, answered.IsReplayed),
            AcpOutcome.Refused refused => AcpErrorWriter.Result(refused.Failure),
            _ => throw new InvalidOperationException("AcpOutcome has two cases."),
        };
}
