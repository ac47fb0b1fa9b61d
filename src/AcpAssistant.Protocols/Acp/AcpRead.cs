namespace AcpAssistant.Protocols.Acp;

/// <summary>What came of reading a request body.</summary>
public abstract record AcpRead<T>
{
    private AcpRead() { }

    /// <summary>Goes on with what was read; a refusal stays one.</summary>
    public AcpRead<TNext> Then<TNext>(Func<T, AcpRead<TNext>> next) =>
        this switch
        {
            Ok ok => next(ok.Value),
            Refused refused => new AcpRead<TNext>.Refused(refused.Error),
            _ => throw new InvalidOperationException("AcpRead has two cases."),
        };

    /// <summary>The same, with a refusal's place named as a version names it.</summary>
    internal AcpRead<T> In(AcpPaths paths) =>
        this is Refused { Error: var error } ? new Refused(error with { Param = paths.Of(error.Param) }) : this;

    /// <summary>The body says this.</summary>
    public sealed record Ok(T Value) : AcpRead<T>;

    /// <summary>The body can't be meant.</summary>
    public sealed record Refused(AcpError Error) : AcpRead<T>;
}
